import { stemmer } from 'stemmer';

/** What a word is compared by. */
export interface WordForm {
  /** Lower case, without accents, punctuation and possessive: “Kiev’s” is `kiev`, “U.S.” is `us`. */
  key: string;
  /** The same without its ending: `incurs` for “incursions”. */
  stem: string;
}

const known = new Map<string, WordForm[]>();

/** The forms of a printed word: the whole, and if it is joined of several (“counter-terrorist”) each of them, too. */
export function wordForms(word: string): WordForm[] {
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  const plain = fold(word);
  const pieces = plain.split(/[^\p{L}\p{N}'.,]+/u).map(keyOf);
  const forms = [...new Set([keyOf(plain), ...(pieces.length > 1 ? pieces : [])])]
    .filter((key) => key !== '')
    .map((key) => ({ key, stem: stemOf(key) }));
  known.set(word, forms);
  return forms;
}

/** A form as the index knows it, so that “incursion” finds “incursions”. What is left of a very short word is no stem. */
export function indexWord({ key, stem }: WordForm): string {
  return stem.length > 2 ? stem : key;
}

/** Lower case, no accents, one kind of apostrophe. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ´`]/g, "'")
    .toLowerCase();
}

function keyOf(folded: string): string {
  return folded
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/'s$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Porter’s stem, and “-ly” off after the letters where his newer rules (Snowball, English) take it off. */
function stemOf(key: string): string {
  return stemmer(key.length > 5 ? key.replace(/([cdeghkmnrt])ly$/, '$1') : key);
}
