import { passagesOf, type Passage } from './passages.ts';
import { SearchEngine, type FoundPage } from './search-engine.ts';
import { describeResults, placeName } from './describe-results.ts';

/** Milliseconds after the last key before a search begins. */
const PAUSE = 120;
const PASSAGES_SHOWN = 5;

/** The search page: reads the address, asks the index, shows what it finds and keeps the address in step. */
class SiteSearch extends HTMLElement {
  #engine = new SearchEngine(this.dataset['bundle'] ?? '/pagefind/', this.dataset['base'] ?? '/');
  #input: HTMLInputElement | null = null;
  /** Counts searches, so that a slow answer never replaces a newer one. */
  #turn = 0;
  #timer = 0;

  connectedCallback(): void {
    this.#input = this.querySelector('input[type=search]');
    const input = this.#input;
    if (input === null) return;
    this.#part('message').hidden = false;
    this.#part('hint').hidden = false;
    input.addEventListener('focus', () => {
      // A failure is told when a search needs the index, not before.
      this.#engine.warm().catch(() => undefined);
    });
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        this.#remember(input.value);
        void this.#search(input.value);
      }, PAUSE);
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#remember(input.value);
      void this.#search(input.value);
    });
    this.#part('retry').addEventListener('click', () => {
      void this.#search(input.value);
    });
    window.addEventListener('popstate', () => {
      this.#fromAddress();
    });
    this.#fromAddress();
  }

  #fromAddress(): void {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    if (this.#input) this.#input.value = query;
    void this.#search(query);
  }

  #remember(query: string): void {
    const address = new URL(location.href);
    if (query.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(history.state, '', address);
  }

  async #search(query: string): Promise<void> {
    const turn = ++this.#turn;
    const wanted = query.trim();
    this.#part('retry').hidden = true;
    if (wanted === '') {
      this.#say('Every paragraph of the articles and every statement of the briefing can be found here.');
      this.#show([]);
      return;
    }
    this.setAttribute('aria-busy', 'true');
    try {
      const pages = await this.#engine.search(wanted);
      if (turn !== this.#turn) return;
      this.#say(describeResults(wanted, pages));
      this.#show(pages);
    } catch {
      if (turn !== this.#turn) return;
      this.#say(
        'Search did not load. The index could not be fetched; the connection may be down. Every page can still be read.',
      );
      this.#show([]);
      this.#part('retry').hidden = false;
    } finally {
      if (turn === this.#turn) this.removeAttribute('aria-busy');
    }
  }

  #say(message: string): void {
    this.#part('message').textContent = message;
  }

  #show(pages: FoundPage[]): void {
    for (const voice of ['ours', 'source']) {
      const own = pages.filter(({ meta }) => meta['voice'] === voice);
      this.#part(voice).replaceChildren(...own.map((page) => this.#page(page)));
      const passages = own.flatMap((page) => passagesOf(page)).length;
      this.#part(`${voice}-count`).textContent =
        own.length === 0 ? 'none' : `${passages} ${passages === 1 ? 'passage' : 'passages'}`;
    }
    this.#part('results').hidden = pages.length === 0;
    this.#part('lists').hidden = pages.length > 0;
  }

  #page(page: FoundPage): Node {
    const item = this.#clone('page');
    const title = link(item, 'title');
    title.textContent = page.meta['title'] ?? page.url;
    title.href = page.url;
    const region = slot(item, 'region');
    region.textContent = page.meta['region'] ?? '';
    region.className = page.meta['region'] === undefined ? '' : `reg ${page.meta['region-id'] ?? ''}`;
    const { author, outlet, date, rewritten } = page.meta;
    slot(item, 'about').textContent = [author, outlet && `${outlet}${rewritten ? '†' : ''}`, date]
      .filter(Boolean)
      .map((part) => ` · ${part ?? ''}`)
      .join('')
      .slice(page.meta['region'] === undefined ? 3 : 0);
    const found = passagesOf(page);
    const shown = found.slice(0, PASSAGES_SHOWN).map((passage) => this.#passage(passage, page));
    slot(item, 'passages').replaceChildren(...shown);
    if (found.length > shown.length) {
      const more = document.createElement('li');
      more.className = 'small';
      more.textContent = `And ${found.length - shown.length} more passages.`;
      slot(item, 'passages').append(more);
    }
    return item;
  }

  #passage({ id, runs, cutBefore, cutAfter }: Passage, { url, meta }: FoundPage): Node {
    const item = this.#clone('passage');
    const place = link(item, 'place');
    place.textContent = placeName(id, meta);
    place.href = id === '' ? url : `${url}#${id}`;
    const words = slot(item, 'words');
    if (cutBefore) words.append('… ');
    for (const [index, { text, match }] of runs.entries()) {
      if (index > 0) words.append(' ');
      if (!match) words.append(text);
      else {
        const mark = document.createElement('mark');
        mark.textContent = text;
        words.append(mark);
      }
    }
    if (cutAfter) words.append(' …');
    return item;
  }

  #clone(name: string): DocumentFragment {
    const template = this.#part(name);
    if (!(template instanceof HTMLTemplateElement)) throw new Error(`There is no template “${name}”.`);
    return document.importNode(template.content, true);
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`The search panel has no part “${name}”.`);
    return part;
  }
}

function slot(item: DocumentFragment, name: string): HTMLElement {
  const found = item.querySelector<HTMLElement>(`[data-slot="${name}"]`);
  if (found === null) throw new Error(`The template has no slot “${name}”.`);
  return found;
}

function link(item: DocumentFragment, name: string): HTMLAnchorElement {
  const found = slot(item, name);
  if (!(found instanceof HTMLAnchorElement)) throw new Error(`The slot “${name}” is no link.`);
  return found;
}

customElements.define('site-search', SiteSearch);
