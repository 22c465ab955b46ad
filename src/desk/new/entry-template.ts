import { stringify } from 'yaml';
import type { JsonSchema } from '../schemas/editor-schema.ts';

/** Fields that are filled in already; for a list of entries, those of each entry. */
export interface KnownFields {
  [field: string]: string | boolean | KnownFields[];
}

/**
 * An entry to fill in, as lines of YAML: unknown values are TODO, every field has its description as a comment, and optional
 * fields are commented out.
 * @param schema of one entry, which gives the order of the fields.
 */
export function entryTemplate({ properties = {}, required = [] }: JsonSchema, known: KnownFields): string[] {
  return Object.entries(properties).flatMap(([name, part]) => {
    // Include citations even where the schema does not require them.
    const isWanted = name in known || required.includes(name) || name === 'citations';
    const lines = fieldLines(name, part, known[name]);
    const choices = part.enum ?? part.examples ?? [];
    const comment = [
      ...(isWanted ? [] : ['Optional.']),
      ...(part.description === undefined ? [] : [part.description]),
      ...(choices.length === 0 ? [] : [`One of: ${choices.join(', ')}.`]),
    ];
    return [`# ${comment.join(' ')}`, ...(isWanted ? lines : lines.map((line) => `# ${line}`))];
  });
}

function fieldLines(
  name: string,
  { type, items }: JsonSchema,
  value: KnownFields[string] | undefined,
): string[] {
  const blank = type === 'boolean' ? 'true' : items === undefined ? 'TODO' : '[TODO]';
  if (items?.properties === undefined)
    return [`${name}: ${value === undefined ? blank : stringify(value).trim()}`];
  const entries = Array.isArray(value) ? value : [{}];
  const lines = entries.flatMap((known, index) =>
    // Only the first entry has comments.
    asListItem(entryTemplate(items, known)).filter((line) => index === 0 || !isComment(line)),
  );
  return [`${name}:`, ...lines.map((line) => `  ${line}`)];
}

/** The lines of an entry as an item of a list. */
export function asListItem(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !isComment(line));
  return lines.map((line, index) => {
    if (index < first) return line;
    return `${index === first ? '- ' : '  '}${line}`;
  });
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}
