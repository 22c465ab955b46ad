import { STOP_WORDS } from '../search/stop-words.ts';
import { wordForms } from '../search/word-forms.ts';

/** The words of a question that a text has in any form, as the text first prints them, without stop words. */
export function wordsInCommon(question: string, text: string): string[] {
  const asked = new Set(stemsOf(question).map(({ stem }) => stem));
  const found = new Map<string, string>();
  for (const { stem, word } of stemsOf(text)) if (asked.has(stem) && !found.has(stem)) found.set(stem, word);
  return [...found.values()];
}

function stemsOf(text: string): { stem: string; word: string }[] {
  return text.split(/\s+/).flatMap((printed) => {
    const word = printed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    return wordForms(printed)
      .slice(0, 1)
      .filter(({ key }) => !STOP_WORDS.has(key))
      .map(({ stem }) => ({ stem, word }));
  });
}
