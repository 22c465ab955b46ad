const WORDS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A number for running text: in words up to twelve, above that in figures with separators. */
export function inWords(count: number): string {
  return WORDS[count] ?? count.toLocaleString('en-GB');
}

/** “no articles”, “one article”, “two articles”, “1,347 words”. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count === 0 ? 'no' : inWords(count)} ${count === 1 ? singular : plural}`;
}

/** The same for labels, in figures: “0 errors”, “1 error”, “1,347 words”. */
export function inFigures(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`;
}

/** “Ann”, “Ann and Ben”, “Ann, Ben and Carl”. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** The text with its first letter capitalised. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Cuts a text that is longer than the limit after a word, and ends it with “…”. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\s\p{P}]*(?:\s\S*)?$/u, '')} …`;
}
