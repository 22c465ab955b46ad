import { answerQuotation } from './answer-quotation.ts';
import { filterBoxes, readChoice, writeChoice } from './filter-boxes.ts';
import { describeFailure, describeFindings, LOADING, type Message } from './describe-findings.ts';
import type { IndexStart } from '../../library/search/index-start.ts';
import { isSentence } from './is-quotation.ts';
import { moveAmongHits } from './move-among-hits.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { RECORDS_SHOWN, SearchEngine, type Answer, type Choice } from './search-engine.ts';
import { SearchFailure } from './search-failure.ts';
import { element, fullResults, partialResults } from './show-results.ts';
import { readState, writeState } from './search-state.ts';
import { correctedQuery } from './suggest-words.ts';

/** Milliseconds between the last key press and the search. */
const PAUSE = 120;
/** Milliseconds after which the reader sees that the index is loading. */
const SLOW = 700;

/**
 * A search field with its results, on the search page and in the dialog. Its parts are marked with `data-part`; parts may be
 * missing. On the search page (`data-address`) the state is kept in the address.
 */
export class SiteSearch extends HTMLElement {
  #engine: SearchEngine | undefined;
  /** Counts searches, so that a slow answer never replaces a newer one. */
  #turn = 0;
  #timer = 0;
  #limit = RECORDS_SHOWN;

  /**
   * Starts with the query in the field, or in the address.
   * @param locate asks the site which index is current.
   */
  start(locate: () => Promise<IndexStart>): void {
    const input = this.#input;
    const isBegun = this.query !== '' || writeState({ query: '', ...readChoice(this) }).size > 0;
    const engine = new SearchEngine(this.dataset['base'] ?? '/', locate);
    this.#engine = engine;
    engine.warm();
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(this.#changed.bind(this), PAUSE, 'replace');
    });
    this.querySelector('form[role=search]')?.addEventListener('submit', (event) => {
      if (!this.#hasAddress) return;
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#changed('push');
    });
    this.#part('filters')?.addEventListener('change', this.#changed.bind(this, 'push'));
    this.#part('retry')?.addEventListener('click', () => void this.search());
    this.#part('more')?.addEventListener('click', () => {
      this.#limit += RECORDS_SHOWN;
      // Kept for the way back from a hit, when the browser loads this page again.
      if (this.#hasAddress) history.replaceState({ limit: this.#limit }, '');
      void this.search();
    });
    this.#part('clear')?.addEventListener('click', () => {
      for (const box of filterBoxes(this)) box.checked = false;
      this.#changed('push');
    });
    this.addEventListener('keydown', (event) => {
      moveAmongHits(event, input, [...this.querySelectorAll<HTMLElement>('.place')]);
    });
    if (this.#hasAddress) {
      window.addEventListener('popstate', () => {
        this.#fromAddress();
      });
      if (isBegun && location.search === '') this.#changed('replace');
      else this.#fromAddress();
    } else if (isBegun) void this.search();
  }

  /** The words typed so far. */
  get query(): string {
    return this.#input.value;
  }

  get #hasAddress(): boolean {
    return this.dataset['address'] !== undefined;
  }

  get #input(): HTMLInputElement {
    const input = this.querySelector<HTMLInputElement>('input[type=search]');
    if (input === null) throw new Error('The search has no field.');
    return input;
  }

  #fromAddress(): void {
    const { query, ...choice } = readState(new URLSearchParams(location.search));
    this.#input.value = query;
    writeChoice(this, choice);
    this.#limit = (history.state as { limit?: number } | null)?.limit ?? RECORDS_SHOWN;
    void this.search();
  }

  /** After typing or choosing: updates the address and starts a search. */
  #changed(how: 'push' | 'replace'): void {
    this.#limit = RECORDS_SHOWN;
    if (this.#hasAddress) {
      const address = new URL(location.href);
      address.search = writeState({ query: this.query, ...readChoice(this) }).toString();
      address.hash = '';
      if (address.href !== location.href) history[`${how}State`](null, '', address);
    }
    void this.search();
  }

  /** Searches for the query in the field, with the current filters. */
  async search(): Promise<void> {
    const engine = this.#engine;
    if (engine === undefined) return;
    const turn = ++this.#turn;
    const query = parseQuery(this.query);
    const choice = readChoice(this);
    this.#show('retry', false);
    void answerQuotation(this.query, this, engine, () => turn === this.#turn);
    this.#offer([]);
    if (query.terms.length === 0) {
      this.removeAttribute('aria-busy');
      this.#say(describeFindings(query, NOTHING));
      this.#showResults(NOTHING);
      return;
    }
    this.setAttribute('aria-busy', 'true');
    const slow = window.setTimeout(() => {
      if (turn === this.#turn) this.#say(LOADING);
    }, SLOW);
    try {
      let early: Answer | undefined;
      const answer = await engine.search(query, choice, this.#limit, (first) => {
        clearTimeout(slow);
        if (turn !== this.#turn) return;
        early = first;
        this.#say(this.#describe(query, first, choice));
        this.#showResults(first);
      });
      clearTimeout(slow);
      if (turn !== this.#turn) return;
      this.#say(this.#describe(query, answer, choice));
      this.#showResults(answer, answer.full === early?.full);
      await this.#suggest(query, answer, turn);
    } catch (error) {
      if (turn !== this.#turn) return;
      if (!(error instanceof SearchFailure)) throw error;
      this.#say(describeFailure(error.reason));
      this.#showResults(NOTHING);
      this.#show('retry', true);
    } finally {
      clearTimeout(slow);
      if (turn === this.#turn) this.removeAttribute('aria-busy');
    }
  }

  #describe(query: Query, answer: Answer, { filters }: Choice): Message {
    const isFiltered = Object.keys(filters).length > 0;
    this.#show('clear', isFiltered);
    return describeFindings(query, answer, isFiltered);
  }

  /** Suggests the nearest name for each word that no passage has. */
  async #suggest(query: Query, { unknown, begun }: Answer, turn: number): Promise<void> {
    // A few letters begin many words; more of them may be mistyped.
    const doubtful = [...unknown, ...begun.filter(({ key }) => key.length > 4)];
    // A pasted sentence is not mistyped.
    if (doubtful.length === 0 || isSentence(query.text)) return;
    const vocabulary = ((await this.#engine?.file('vocabulary.json').catch(() => [])) ?? []) as string[];
    if (turn !== this.#turn) return;
    const better = correctedQuery(query.text, doubtful, vocabulary);
    if (better === undefined) return;
    const offer = element('button', { type: 'button', className: 'offer' }, [better]);
    offer.addEventListener('click', () => {
      this.#input.value = better;
      this.#changed('push');
      this.#input.focus();
    });
    this.#offer(['Did you mean ', offer, '?']);
  }

  #say({ headline, detail }: Message): void {
    for (const [part, text] of Object.entries({ headline, detail })) {
      const element = this.#part(part);
      // Don't re-announce an unchanged message to screen readers.
      if (element?.textContent !== text) element?.replaceChildren(text);
    }
    this.#show('headline', true);
    this.#show('detail', detail !== '');
  }

  #offer(children: (Node | string)[]): void {
    this.#part('offers')?.replaceChildren(...children);
    this.#show('offers', children.length > 0);
  }

  /** @param isFullShown the full matches are shown already: leave them, so that the focus stays, and add the others. */
  #showResults({ full, partial, more }: Answer, isFullShown = false): void {
    const isCompact = !this.#hasAddress;
    const view = {
      base: this.dataset['base'] ?? '/',
      regions: JSON.parse(this.dataset['regions'] ?? '{}') as Record<string, string>,
      isCounted: !isSentence(this.query),
      passages: isCompact ? 1 : 5,
      ...(isCompact && { records: 3 }),
    };
    const results = this.#part('results');
    if (!isFullShown) results?.replaceChildren(...fullResults(full, view));
    results?.append(...partialResults(partial, full.length > 0, view));
    const isEmpty = full.length + partial.length === 0;
    this.#show('results', !isEmpty);
    this.#show('lists', isEmpty);
    this.#show('more', more > 0);
  }

  #show(name: string, isShown: boolean): void {
    const part = this.#part(name);
    if (part !== undefined) part.hidden = !isShown;
  }

  #part(name: string): HTMLElement | undefined {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? undefined;
  }
}

const NOTHING: Answer = { full: [], partial: [], unknown: [], begun: [], unmet: [], more: 0 };

if (customElements.get('site-search') === undefined) customElements.define('site-search', SiteSearch);
