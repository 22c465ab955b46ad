import { editDistance } from '../../library/reading/edit-distance.ts';
import { wordForms } from '../../library/search/word-forms.ts';

/** Length of the common prefix that is enough for a suggestion if there is no nearer word. */
const SHARED = 4;

/**
 * The likely correction of a mistyped word: one edit away (two in long words), or else a word with the same beginning
 * (“invasion” for “invade”).
 * @param vocabulary names, places and words of titles, most common first.
 * @returns undefined if the word is one of them, or none comes near.
 */
export function suggestWord(typed: string, vocabulary: readonly string[]): string | undefined {
  const key = keyOf(typed);
  if (key.length < 3) return undefined;
  const slips = key.length < 8 ? 1 : 2;
  let best: { word: string; distance: number } | undefined;
  for (const word of vocabulary) {
    const known = keyOf(word);
    if (known === key) return undefined;
    if (Math.abs(known.length - key.length) > slips) continue;
    const distance = editDistance(key, known);
    if (distance <= slips && distance < (best?.distance ?? Infinity)) best = { word, distance };
  }
  return (
    best?.word ??
    vocabulary.find((word) => key.length > SHARED && keyOf(word).startsWith(key.slice(0, SHARED)))
  );
}

/** A query with the likely correction of each doubtful word; undefined if there is none. */
export function correctedQuery(
  query: string,
  doubtful: readonly { text: string }[],
  vocabulary: readonly string[],
): string | undefined {
  const words = doubtful.flatMap(({ text }) => {
    const word = suggestWord(text, vocabulary);
    const isGoingOn = word?.toLowerCase().startsWith(text.toLowerCase()) === true;
    return word === undefined || isGoingOn ? [] : [{ text, word }];
  });
  if (words.length === 0) return undefined;
  return words.reduce((text, { text: typed, word }) => text.replaceAll(typed, word), query);
}

function keyOf(word: string): string {
  return wordForms(word)[0]?.key ?? '';
}
