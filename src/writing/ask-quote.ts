import type { Citation } from '../citations/citation-schema.ts';
import type { Quotable, QuotePlace } from '../citations/locate-quote.ts';
import { describeNearest, type NearestPassage } from '../citations/nearest-passage.ts';
import { nearestName } from '../content/nearest-name.ts';
import { counted } from '../wording.ts';
import { findQuote } from './find-quote.ts';
import { askYes, type Terminal } from './terminal.ts';

/** Where words can be quoted from. */
export interface QuoteSources {
  copies: ReadonlyMap<string, readonly Quotable[]>;
  /** Texts that the copies leave out, where a note may stand beside them. */
  omitted?: ReadonlyMap<string, readonly string[]>;
}

/** Among more places than these nobody chooses. */
const CHOSEN_FROM = 9;

/** With fewer of the words in common, Enter alone does not take the nearest passage. */
const SURE_ENOUGH = 0.7;

/** Words that hold, and whether they stand in a passage that the copy omits. */
export type AskedQuote = Citation & { omitted?: true };

/**
 * Asks for words until they hold, and finds the article by itself. Words that stand nowhere bring the nearest passage, those of another
 * article than the one meant bring that, and those that stand more than once bring the choice.
 * @param article the one meant, where it is known.
 * @returns undefined if nothing is typed.
 */
export async function askQuote(
  terminal: Terminal,
  sources: QuoteSources,
  { article, text = '' }: { article?: string | undefined; text?: string } = {},
): Promise<AskedQuote | undefined> {
  let before = text;
  for (;;) {
    const typed = await terminal.ask({ text: before });
    before = '';
    if (typed === '') return undefined;
    const found = await settle(terminal, sources, typed, article);
    if (found !== undefined) return found;
  }
}

/** Asks for the id of an article until there is such a one; part of an id that only one has is enough. */
export async function askArticle(terminal: Terminal, ids: readonly string[], text = ''): Promise<string> {
  for (let before = text; ;) {
    const typed = await terminal.ask({ words: ids, text: before });
    before = '';
    const fitting = ids.includes(typed) || typed === '' ? [typed] : ids.filter((id) => id.includes(typed));
    const [id = ''] = fitting;
    if (fitting.length === 1 && id !== '') {
      if (id !== typed) terminal.say(id);
      return id;
    }
    const near = nearestName(typed, ids);
    terminal.say(
      fitting.length > 1
        ? `Which of these? ${fitting.join(', ')}`
        : near === undefined
          ? `The articles are: ${ids.join(', ')}.`
          : `There is no article “${typed}”. Did you mean “${near}”?`,
    );
  }
}

async function settle(
  terminal: Terminal,
  { copies, omitted }: QuoteSources,
  typed: string,
  article: string | undefined,
): Promise<AskedQuote | undefined> {
  let [quote, meant] = [typed, article];
  const found = findQuote(quote, copies, article);
  const { nearest } = found;
  let { holders } = found;
  if (holders.length === 0) {
    const leftOut = [...(omitted ?? [])].find(
      ([id, texts]) => (article ?? id) === id && texts.some((text) => text.includes(quote)),
    );
    if (leftOut !== undefined) {
      terminal.say(`In a passage that ${leftOut[0]} omits.`);
      return { article: leftOut[0], quote, omitted: true };
    }
    if (nearest === undefined) {
      terminal.say(
        article === undefined
          ? 'No article holds these words, nor any like them.'
          : `${article} does not hold these words, nor any like them.`,
      );
      return undefined;
    }
    quote = exactWords(nearest, typed);
    terminal.say(`These words stand nowhere. The nearest, in ${nearest.article}, #${nearest.block.id}:`);
    terminal.say(`  ${quote}\n  (${describeNearest(nearest)})`);
    if (!(await askYes(terminal, 'Take these?', nearest.likeness >= SURE_ENOUGH))) return undefined;
    meant = nearest.article;
    ({ holders } = findQuote(quote, copies));
  }
  const holder = await chooseHolder(terminal, holders, meant);
  if (holder === undefined) return undefined;
  const occurrence = await chooseOccurrence(terminal, quote, holder.places);
  if (occurrence === undefined) return undefined;
  return { article: holder.article, quote, ...(holder.places.length > 1 ? { occurrence } : {}) };
}

type Holder = ReturnType<typeof findQuote>['holders'][number];

async function chooseHolder(
  terminal: Terminal,
  holders: readonly Holder[],
  article: string | undefined,
): Promise<Holder | undefined> {
  const meant = holders.find((holder) => holder.article === article);
  if (meant !== undefined) return meant;
  const ids = holders.map((holder) => holder.article);
  const [only] = holders;
  if (article !== undefined) {
    terminal.say(`They do not stand in ${article}, but in ${ids.join(' and ')}.`);
    if (!(await askYes(terminal, 'Quote that instead?'))) return undefined;
  }
  if (holders.length === 1 && only !== undefined) {
    if (article === undefined) terminal.say(`In ${only.article}, ${placeNames(only.places)}.`);
    return only;
  }
  terminal.say(`They stand in ${counted(ids.length, 'article')}: ${ids.join(', ')}. Which is meant?`);
  const id = await askArticle(terminal, ids);
  return holders.find((holder) => holder.article === id);
}

/** Which one is meant, from 1; undefined to quote other words. */
async function chooseOccurrence(
  terminal: Terminal,
  quote: string,
  places: readonly QuotePlace[],
): Promise<number | undefined> {
  if (places.length < 2) return 1;
  if (places.length > CHOSEN_FROM) {
    terminal.say(`They stand there ${places.length} times: quote more of them.`);
    return undefined;
  }
  terminal.say(`They stand there ${places.length} times:`);
  for (const [index, { block, start, end }] of places.entries()) {
    const [before, after] = [
      block.text.slice(Math.max(0, start - 40), start),
      block.text.slice(end, end + 40),
    ];
    terminal.say(`  ${index + 1}  #${block.id}: …${before}[${quote}]${after}…`);
  }
  for (;;) {
    const typed = await terminal.ask({ prompt: 'Which one? A number, or Enter to quote other words. > ' });
    if (typed === '') return undefined;
    if (/^\d+$/.test(typed) && places[Number(typed) - 1] !== undefined) return Number(typed);
    terminal.say(`There are the numbers 1 to ${places.length}.`);
  }
}

function placeNames(places: readonly QuotePlace[]): string {
  return [...new Set(places.map(({ block }) => `#${block.id}`))].join(', ');
}

/** The nearest words as the copy has them, with its own spaces, and without marks round them where none were typed. */
function exactWords({ text, block }: NearestPassage, typed: string): string {
  const wanted = text.split(' ');
  const words = [...block.text.matchAll(/\S+/g)];
  const first = words.findIndex((_, at) => wanted.every((word, index) => words[at + index]?.[0] === word));
  const last = words[first + wanted.length - 1];
  let exact = block.text.slice(words[first]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0));
  if (/^[\p{L}\p{N}]/u.test(typed)) exact = exact.replace(/^\p{P}+/u, '');
  return /[\p{L}\p{N}]$/u.test(typed) ? exact.replace(/\p{P}+$/u, '') : exact;
}
