const WORD = /[\p{L}\p{N}]+/gu;

/** A name and how many characters stand before its first word: none before “Putin”. */
interface Name {
  name: string;
  before: number;
}

/** Names, arranged for `namesIn`. */
export function namesByFirstWord(names: Iterable<string>): Map<string, Name[]> {
  const byWord = new Map<string, Name[]>();
  for (const name of new Set(names)) {
    const { 0: word = '', index: before = 0 } = new RegExp(WORD).exec(name) ?? {};
    byWord.set(word, [...(byWord.get(word) ?? []), { name, before }]);
  }
  return byWord;
}

/** The names in a text, each where no letter or digit stands before or after it. */
export function namesIn(text: string, byWord: ReadonlyMap<string, readonly Name[]>): Set<string> {
  const found = new Set<string>();
  for (const { 0: word, index } of text.matchAll(WORD))
    for (const { name, before } of byWord.get(word) ?? []) {
      const start = index - before;
      if (!found.has(name) && text.startsWith(name, start) && isWhole(text, start, start + name.length))
        found.add(name);
    }
  return found;
}

function isWhole(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}
