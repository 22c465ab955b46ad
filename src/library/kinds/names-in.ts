/** A word that begins with a capital or a digit: about one word in ten. */
const CAPITALISED = /(?<![\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{N}]*/gu;

/** Names, indexed for `namesIn`. */
export interface NameTable {
  /** By the first capitalised word of each, with its offset in the name. */
  byWord: Map<string, { name: string; before: number }[]>;
  /** Names without such a word: “soldiers”. */
  others: string[];
}

/** Indexes names for `namesIn`. */
export function tableOfNames(names: Iterable<string>): NameTable {
  const table: NameTable = { byWord: new Map(), others: [] };
  for (const name of new Set(names)) {
    const [match] = name.matchAll(CAPITALISED);
    if (match === undefined) table.others.push(name);
    else table.byWord.set(match[0], [...(table.byWord.get(match[0]) ?? []), { name, before: match.index }]);
  }
  return table;
}

/** The names that occur in a text as whole words. */
export function namesIn(text: string, { byWord, others }: NameTable): Set<string> {
  const found = new Set<string>();
  for (const { 0: word, index } of text.matchAll(CAPITALISED))
    for (const { name, before } of byWord.get(word) ?? [])
      if (!found.has(name) && text.startsWith(name, index - before) && isWhole(text, index - before, name))
        found.add(name);
  for (const name of others)
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1))
      if (isWhole(text, start, name)) found.add(name);
  return found;
}

/** Whether a name has no letter or digit next to it; a letter can be two UTF-16 units. */
function isWhole(text: string, start: number, name: string): boolean {
  const end = start + name.length;
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}
