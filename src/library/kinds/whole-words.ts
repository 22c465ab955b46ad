/** Matches each of the words as printed where no letter or digit stands before or after it; nothing for no words. */
export function wholeWords(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/g;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped})(?![\\p{L}\\p{N}])`, 'gu');
}
