import { parseArgs } from 'node:util';
import { nearestName } from '../content/nearest-name.ts';
import { entriesOf, setValue, valueOf, type Entry } from './entry.ts';
import type { Flag } from './flags.ts';
import type { Field } from './schema-fields.ts';

/**
 * Fills in an entry from the words of a command line. The flag that began an entry of a list begins the next one, too, and so does any that stands in it already:
 * `--article a --quote b --article c --quote d` are two citations. A citation without an article takes that of the one before, or
 * the one that what cites it is about.
 * @param faults takes a sentence for each flag that is not known, stands twice or lacks its value.
 */
export function readFlags(args: readonly string[], flags: readonly Flag[], faults: string[]): Entry {
  const entry: Entry = {};
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      flags.map(({ name, field }) => [name, { type: field.kind === 'yes or no' ? 'boolean' : 'string' }]),
    ),
  });
  let unknownBefore = false;
  for (const token of tokens) {
    // A word behind a flag that is not known was meant for it.
    if (token.kind === 'positional' && !unknownBefore)
      faults.push(`“${token.value}” belongs to no flag. Put quotation marks round a text.`);
    unknownBefore = false;
    if (token.kind !== 'option') continue;
    const flag = flags.find(({ name }) => name === token.name);
    if (flag === undefined) {
      unknownBefore = true;
      const near = nearestName(
        token.name,
        flags.map(({ name }) => name),
      );
      faults.push(
        `“${token.rawName}” is not known here.${near === undefined ? '' : ` Did you mean “--${near}”?`}`,
      );
    } else if (flag.field.kind === 'yes or no') {
      if (token.value === undefined) fill(entry, flag, true, faults);
      else faults.push(`“--${flag.name}” takes no value: it says yes, and left out it is no.`);
    } else if (
      token.value === undefined ||
      token.value === '' ||
      (!token.inlineValue && token.value.startsWith('--'))
    )
      faults.push(
        `“--${flag.name}” has no value. Write --${flag.name} "…", or --${flag.name}="…" where it begins with two dashes.`,
      );
    else fill(entry, flag, readValue(token.value, flag.field), faults);
  }
  return entry;
}

/** What a text that was typed stands for: a number where one is wanted and it is one. */
export function readValue(text: string, { kind }: Pick<Field, 'kind'>): string | number {
  return kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : text.trim();
}

function fill(entry: Entry, { name, field, lists }: Flag, value: unknown, faults: string[]): void {
  let target = entry;
  for (const [depth, list] of lists.entries()) {
    const entries = entriesOf(target, list);
    const last = entries.at(-1);
    const isInner = depth === lists.length - 1 && field.kind !== 'list of texts';
    const leads = Object.keys(entries[0] ?? {})[0] === field.name;
    const isNext = isInner && last !== undefined && (leads || valueOf(last, field.name) !== undefined);
    if (last === undefined || isNext) entries.push({});
    setValue(target, list, entries);
    target = entries.at(-1) ?? target;
  }
  const before = valueOf(target, field.name);
  if (field.kind === 'list of texts')
    setValue(target, field.name, [...((before as unknown[] | undefined) ?? []), value]);
  else if (before === undefined) setValue(target, field.name, value);
  else faults.push(`“--${name}” stands twice. Keep one of the two.`);
}

/** Gives each citation without an article that of the one before it, or the article that what cites it is about. */
export function completeCitations(entry: Entry, fields: readonly Field[]): void {
  for (const field of fields.filter(({ kind }) => kind === 'list of entries')) {
    const entries = entriesOf(entry, field.name);
    for (const [index, one] of entries.entries())
      if (field.cites) {
        const article = one['article'] ?? entries[index - 1]?.['article'] ?? entry['article'];
        entries[index] = { ...(article === undefined ? {} : { article }), ...one };
      } else completeCitations(one, field.fields);
  }
}
