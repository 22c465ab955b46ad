import { capitalised, counted, inWords } from '../../library/basics/wording.ts';
import { isSentence } from './is-quotation.ts';
import type { Findings, Found } from './find-passages.ts';
import type { Query } from './parse-query.ts';
import type { Failure } from './search-failure.ts';

/** The message about a search’s outcome, shown and read out. */
export interface Message {
  /** One sentence. */
  headline: string;
  /** Further information, and what to do. */
  detail: string;
}

export const START: Message = {
  headline: 'Search every statement of the briefing and every paragraph of the articles.',
  detail:
    'Paste a quotation to see whether it is real. Words in quotation marks are found side by side. What you type does not leave this device.',
};
export const LOADING: Message = {
  headline: 'The index is loading.',
  detail: 'This takes a moment the first time. You can go on reading.',
};

/** A search’s outcome in a sentence. @param isFiltered filters are chosen: they may be why nothing was found. */
export function describeFindings(
  query: Query,
  findings: Findings & { more: number },
  isFiltered = false,
): Message {
  const message = describeAll(query, findings);
  return isFiltered && findings.full.length + findings.partial.length === 0
    ? {
        headline: message.headline.replace(/\.$/, ' under these filters.'),
        detail: 'Clear the filters, or choose others.',
      }
    : message;
}

function describeAll(
  query: Query,
  { full, partial, unknown, unmet, more }: Findings & { more: number },
): Message {
  if (query.text === '') return START;
  if (query.terms.length === 0)
    return {
      headline: `Nothing in ${quoted(query.text)} can be searched for.`,
      detail: 'It has only words that every text has, or none. Add a name, a place or another word.',
    };
  // Whether a pasted sentence is real is said above; the results share single words with it.
  if (isSentence(query.text) && full.length + partial.length > 0)
    return { headline: 'Passages that share words with it', detail: '' };
  if (full.length > 0) {
    const [ours, theirs] = [passagesOf(full, 'ours'), passagesOf(full, 'source')];
    // Words for small numbers, figures as soon as one of them is large, so that a sentence never mixes the two.
    const say = ours + theirs <= 12 ? inWords : String;
    const all = `${say(ours + theirs)} ${ours + theirs === 1 ? 'passage' : 'passages'}`;
    return {
      headline: `${more > 0 && partial.length === 0 ? `The first ${all}` : capitalised(all)}: ${say(ours)} in our briefing, ${say(theirs)} in the articles.`,
      detail: partial.length > 0 ? 'Passages with some of the words follow.' : '',
    };
  }
  // If no term is known, repeat the input.
  if (partial.length === 0)
    return {
      headline: `No passage has ${quoted(query.text)}.`,
      detail: 'The articles may use another word, or none. Try a shorter word, or start from a list.',
    };
  if (unmet.length > 0)
    return {
      headline: `No passage has the exact words ${unmet.map(quoted).join(' or ')}.`,
      detail: 'These have the words, or some of them, but not together.',
    };
  const count = passagesOf(partial, 'ours') + passagesOf(partial, 'source');
  return {
    headline:
      unknown.length === 0
        ? 'No passage has all of these words.'
        : `No passage has ${unknown.map(({ text }) => quoted(text)).join(' or ')}.`,
    detail: `${capitalised(counted(count, 'passage'))} with some of the words.`,
  };
}

/** Adds quotation marks, unless the text has its own. */
function quoted(text: string): string {
  return /^["“”„«].*["“”„»]$/su.test(text) ? text : `“${text}”`;
}

/** How many passages of the briefing, or of the articles, were found. */
export function passagesOf(found: readonly Found[], voice: 'ours' | 'source'): number {
  return found.filter(({ record }) => record.voice === voice).flatMap(({ passages }) => passages).length;
}

const FAILURES: Readonly<Record<Failure, string>> = {
  offline: 'This device is offline. What you have open can still be read.',
  missing: 'A part of the index could not be fetched. Every page can still be read.',
  blocked:
    'This browser does not let the page run WebAssembly, which search is made of. Every page can still be read.',
  silent: 'The server did not answer within eight seconds. Every page can still be read.',
};

/** Why a search failed, and what the reader can do. */
export function describeFailure(reason: Failure): Message {
  return { headline: 'Search did not load.', detail: FAILURES[reason] };
}
