import { missingFields } from './entry.ts';
import { flagsOf, type Flag } from './flags.ts';
import { fieldsOf, KINDS, type Kind } from './kinds.ts';
import type { Field } from './schema-fields.ts';

/** How the command is called. */
export const USAGE = `Usage: npm run new -- ${KINDS.map(({ name }) => name).join('|')}
On a terminal it asks for every field. With flags it asks for what is needed and not given, or, where
nobody can be asked, says what is missing.
  npm run new -- event --help    the flags of an event, with what they mean
CONTENT_DIR=… names another folder than content/.`;

/** The flags of a kind with what they mean and which are needed, for `--help`. */
export function describeKind(kind: Kind): string {
  const fields = fieldsOf(kind);
  const flags = flagsOf(fields);
  const needed = flagsFor(missingFields({}, fields), flags);
  const isList = flags.some(({ field }) => field.kind === 'list of texts');
  const inList = flags.filter(
    ({ lists, field }) => lists.length > 0 && needed.some((one) => one.field === field),
  );
  const again = inList.map(({ name }) => `--${name} …`).join(' ');
  return [
    `Usage: npm run new -- ${kind.name} --… "…"`,
    ...flagLines(flags, (flag) => (needed.includes(flag) ? 'Needed: ' : '')),
    ...(kind.numbered === undefined ? [] : [`The id is “${kind.numbered}” and the next number.`]),
    ...(isList ? ['A list has its flag once for each text.'] : []),
    ...(inList.length === 0 ? [] : [`A flag that stands already begins the next: ${again} ${again}`]),
    'Ends with 0: written; 1: it does not hold, and nothing is written; 2: called in another way than this.',
  ].join('\n');
}

/** A line for each flag: its name, a word before, and what it means. */
export function flagLines(flags: readonly Flag[], before: (flag: Flag) => string = () => ''): string[] {
  const width = Math.max(0, ...flags.map(({ name }) => name.length)) + 2;
  return flags.map((flag) => `  ${`--${flag.name}`.padEnd(width)}  ${before(flag)}${describeFlag(flag)}`);
}

/** The flags of fields, each once. */
export function flagsFor(
  fields: readonly { field: Field; lists: readonly string[] }[],
  flags: readonly Flag[],
): Flag[] {
  return flags.filter((flag) =>
    fields.some(({ field, lists }) => field === flag.field && lists.join() === flag.lists.join()),
  );
}

/** What a flag means in the schema’s words, and what is allowed. */
function describeFlag({ field }: Flag): string {
  const { means, allowed, kind } = field;
  return [
    ...(means === '' ? [] : [means]),
    ...(allowed.length === 0
      ? []
      : [`One of: ${allowed.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(', ')}.`]),
    ...(kind === 'yes or no' ? ['Without a value.'] : []),
  ].join(' ');
}
