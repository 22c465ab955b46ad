import { STOP_WORDS } from '../../library/search/stop-words.ts';
import { wordForms, type WordForm } from '../../library/search/word-forms.ts';

/** A word to be found. */
export interface Term extends WordForm {
  /** As it was typed, for messages. */
  text: string;
}

/** Words that must stand together. */
export interface Phrase {
  /** As they were typed, without the quotation marks. */
  text: string;
  words: WordForm[];
}

/** What a reader asks for. */
export interface Query {
  /** What was typed, white space trimmed and cut to 200 characters. */
  text: string;
  /** Words to be found, each once; those of phrases are among them. */
  terms: Term[];
  /** Words that must stand together, in order; with their stop words. */
  phrases: Phrase[];
}

const MOST_CHARACTERS = 200;
const MOST_TERMS = 12;

/** Quotation marks of any kind around words: such words are a phrase. */
const PHRASE = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;

/**
 * Reads what was typed: quotation marks, straight or curly, make a phrase; a hyphen or a slash joins words that are also
 * found apart; stop words count only inside a phrase. No sign has a meaning beyond that.
 */
export function parseQuery(typed: string): Query {
  const text = typed.normalize('NFKC').trim().slice(0, MOST_CHARACTERS).trim();
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
  // A single letter beside real words would be found everywhere.
  const real = [...terms.values()].filter(({ key }) => !/^\p{L}$/u.test(key));
  return { text, terms: (real.length > 0 ? real : [...terms.values()]).slice(0, MOST_TERMS), phrases };
}

function split(words: string): string[] {
  return words.split(/[^\p{L}\p{M}\p{N}.,'’‘ʼ´`&]+/u).filter((word) => word !== '');
}
