import { stemmer } from 'stemmer';

/** The normalised forms of a word. */
export interface WordForm {
  /** Lower case, without accents, punctuation and possessive: “Kiev’s” is `kiev`, “U.S.” is `us`. */
  key: string;
  /** Its stem: `cross` for “crossings”. */
  stem: string;
}

// A search asks for every word again with every letter that is typed: 60 ms for a dossier of 11,000 words without this.
const known = new Map<string, WordForm[]>();

/** The forms of a printed word: of the whole, and of each part of a compound (“counter-terrorist”). */
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

/** The form that the index stores: the stem, so that “crossing” finds “crossings”, or the word if its stem is too short. */
export function indexWord({ key, stem }: WordForm): string {
  return stem.length > 2 ? stem : key;
}

/** Lower-cases a word, removes accents and unifies apostrophes. */
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

/** Porter’s stem; “-ly” is also removed where the newer rules (Snowball, English) do so. */
function stemOf(key: string): string {
  return stemmer(key.length > 5 ? key.replace(/([cdeghkmnrt])ly$/, '$1') : key);
}
