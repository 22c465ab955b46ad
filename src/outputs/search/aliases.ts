/** Forms of one name or word: where one is printed, a search for the others finds it. */
export interface AliasRule {
  /** Printed forms that have the aliases. A lower-case form also matches at the beginning of a sentence. */
  printed: readonly string[];
  /** What a reader may type instead. */
  others: readonly string[];
  /** A person’s last name is an alias of the whole name. */
  isPerson?: boolean;
}

/** Rules by the first word of each printed form, in lower case. */
export type RuleTable = ReadonlyMap<string, readonly { words: string[]; rule: AliasRule }[]>;

/** Words that are left out of aliases. */
const SMALL = new Set('a an and by for from in of on the to with'.split(' '));

/**
 * The aliases of each word of a text, by its number: for every printed form of a rule the other forms. An alias of
 * several words (`north atlantic treaty organization`) belongs to the first word of the printed form, and matches only as a
 * whole.
 */
export function aliasesOf(words: readonly string[], rules: RuleTable): Map<number, Set<string>> {
  const aliases = new Map<number, Set<string>>();
  for (let start = 0; start < words.length; start++) {
    for (const { words: form, rule } of rules.get(bare(words[start] ?? '').toLowerCase()) ?? []) {
      const printed = words.slice(start, start + form.length).map(bare);
      if (!isForm(printed, form)) continue;
      for (const [offset, alias] of alignedWith(printed, rule))
        aliases.set(start + offset, (aliases.get(start + offset) ?? new Set()).add(alias));
    }
  }
  return aliases;
}

function alignedWith(printed: readonly string[], { others, isPerson }: AliasRule): [number, string][] {
  return others
    .flatMap((other) => align(printed, other.split(/\s+/), isPerson))
    .filter(([, alias]) => alias !== '');
}

/** Rules by the first word of each printed form, for `aliasesOf`. */
export function ruleTable(rules: readonly AliasRule[]): RuleTable {
  const table = new Map<string, { words: string[]; rule: AliasRule }[]>();
  for (const rule of rules)
    for (const form of rule.printed) {
      const words = form.split(/\s+/).map(bare);
      const first = (words[0] ?? '').toLowerCase();
      table.set(first, [...(table.get(first) ?? []), { words, rule }]);
    }
  return table;
}

function isForm(printed: readonly string[], form: readonly string[]): boolean {
  return form.every((word, index) => word === printed[index] || word === printed[index]?.toLowerCase());
}

/** Assigns each other form to words of a printed form: word by word if both have the same number, otherwise as a whole. */
function align(
  printed: readonly string[],
  other: readonly string[],
  isPerson = false,
): [offset: number, alias: string][] {
  if (other.length === printed.length)
    return other.flatMap((word, index) => (isAmong(bare(word), printed) ? [] : [[index, bare(word)]]));
  const last = bare(other.at(-1) ?? '');
  if (isPerson && printed.length === 1) return isAmong(last, printed) ? [] : [[0, last]];
  const alias = spokenWords(other);
  return alias.split(' ').every((word) => isAmong(word, printed)) ? [] : [[0, alias]];
}

function isAmong(word: string, printed: readonly string[]): boolean {
  return printed.some((own) => own.toLowerCase() === word.toLowerCase());
}

function spokenWords(words: readonly string[]): string {
  return words
    .map(bare)
    .filter((word) => word !== '' && !SMALL.has(word.toLowerCase()))
    .join(' ');
}

/** A word without the marks around it and without its possessive: “Kiev’s” is “Kiev”. */
function bare(word: string): string {
  return word
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replaceAll('’', "'")
    .replace(/'s$/, '');
}
