/** A pattern that matches any of the words with no letter or digit next to it; it matches nothing if there are no words. */
export function wholeWords(words: readonly string[], flags = 'gu'): RegExp {
  if (words.length === 0) return /(?!)/g;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped})(?![\\p{L}\\p{N}])`, flags);
}
