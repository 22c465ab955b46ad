import { STOP_WORDS } from '../../library/search/stop-words.ts';
import { wordForms, type WordForm } from '../../library/search/word-forms.ts';

/** A search term. */
export interface Term extends WordForm {
  /** As it was typed, for messages. */
  text: string;
}

/** A phrase: words that must be adjacent. */
export interface Phrase {
  /** As typed, without the quotation marks. */
  text: string;
  words: WordForm[];
}

/** A parsed query. */
export interface Query {
  /** The input without invisible characters, trimmed and cut to 200 characters. */
  text: string;
  /** Search terms without duplicates, including those of phrases. */
  terms: Term[];
  /** Phrases, in order, with their stop words. */
  phrases: Phrase[];
}

const MOST_CHARACTERS = 200;
const MOST_TERMS = 12;

/** Invisible characters that come along with copied words: soft hyphens, zero-width spaces, direction marks. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** What is typed for an apostrophe. NFKC would make a space and an accent of some of them. */
const APOSTROPHE = /['‘’‛ʼʹ´`′＇]/g;
/** A phrase in quotation marks of any kind. */
const PHRASE = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;

/**
 * Parses a query: straight or curly quotation marks make a phrase; words joined by a hyphen or a slash are also found
 * separately; stop words count only in a phrase. No other character has a meaning.
 */
export function parseQuery(typed: string): Query {
  const text = typed
    .replace(UNSEEN, '')
    .replace(APOSTROPHE, '’')
    .normalize('NFKC')
    .trim()
    .slice(0, MOST_CHARACTERS)
    .trim();
  const phrases = [...text.matchAll(PHRASE)]
    .map(([, words = '']) => ({
      text: words.trim(),
      words: split(words).flatMap((word) => wordForms(word).slice(0, 1)),
    }))
    .filter(({ words }) => words.length > 1);
  const terms = new Map<string, Term>();
  for (const word of split(text)) {
    const [form] = wordForms(word);
    if (form !== undefined && !STOP_WORDS.has(form.key) && !terms.has(form.key))
      terms.set(form.key, { ...form, text: word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') });
  }
  // A single letter beside real words would match everywhere.
  const real = [...terms.values()].filter(({ key }) => !/^\p{L}$/u.test(key));
  return { text, terms: (real.length > 0 ? real : [...terms.values()]).slice(0, MOST_TERMS), phrases };
}

function split(words: string): string[] {
  return words.split(/[^\p{L}\p{M}\p{N}.,’&]+/u).filter((word) => word !== '');
}
