/** Forms of one name or word: where one is printed, the others are found, too. */
export interface AliasRule {
  /** Printed forms that carry the aliases. */
  printed: readonly string[];
  /** What a reader may type instead. */
  others: readonly string[];
  /** A person’s last name stands for the whole name. */
  isPerson?: boolean;
}

/** Words of a passage with a presumed reading: the words that an editor’s note puts in their place. */
export interface Reading {
  /** Words of the passage, counted from 0; `end` is excluded. */
  start: number;
  end: number;
  read: string;
}

/** Words that say nothing by themselves and so are no alias. */
const SMALL = new Set('a an and by for from in of on the to with'.split(' '));

/**
 * The aliases of each word of a passage, by its number: for every printed form of a rule the other forms, and for every
 * presumed reading the words it has and the passage has not.
 */
export function aliasesOf(
  words: readonly string[],
  rules: ReadonlyMap<string, readonly { words: string[]; rule: AliasRule }[]>,
  readings: readonly Reading[] = [],
): Map<number, Set<string>> {
  const aliases = new Map<number, Set<string>>();
  const add = (printed: readonly string[], start: number, other: string, isPerson = false): void => {
    for (const [offset, alias] of align(printed, other.split(/\s+/), isPerson)) {
      const at = start + offset;
      const own = aliases.get(at) ?? new Set();
      for (const word of alias) own.add(word);
      aliases.set(at, own);
    }
  };
  for (let start = 0; start < words.length; start++)
    for (const { words: form, rule } of rules.get(bare(words[start] ?? '')) ?? []) {
      const printed = words.slice(start, start + form.length).map(bare);
      if (printed.length < form.length || printed.some((word, index) => word !== form[index])) continue;
      for (const other of rule.others) add(printed, start, other, rule.isPerson);
    }
  for (const { start, end, read } of readings) add(words.slice(start, end).map(bare), start, read);
  return aliases;
}

/** Rules by the first word of each printed form, for `aliasesOf`. */
export function ruleTable(rules: readonly AliasRule[]): Map<string, { words: string[]; rule: AliasRule }[]> {
  const table = new Map<string, { words: string[]; rule: AliasRule }[]>();
  for (const rule of rules)
    for (const form of rule.printed) {
      const words = form.split(/\s+/).map(bare);
      const [first = ''] = words;
      table.set(first, [...(table.get(first) ?? []), { words, rule }]);
    }
  return table;
}

/** Which word of the printed form each word of another form belongs to. */
function align(
  printed: readonly string[],
  other: readonly string[],
  isPerson: boolean,
): [number, string[]][] {
  const isNew = (word: string): boolean => !printed.includes(bare(word)) && !SMALL.has(word.toLowerCase());
  const last = other.at(-1);
  if (other.length === printed.length)
    return other.flatMap((word, index) => (isNew(word) ? [[index, [bare(word)]]] : []));
  if (isPerson && printed.length === 1) return last !== undefined && isNew(last) ? [[0, [bare(last)]]] : [];
  return [[0, other.filter(isNew).map(bare)]];
}

/** A word without the marks around it and without its possessive: “Kiev’s” is “Kiev”. */
function bare(word: string): string {
  return word
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replaceAll('’', "'")
    .replace(/'s$/, '');
}
