import { capitalised } from '../../library/basics/wording.ts';
import type { JsonSchema } from './editor-schema.ts';

/** A field of a kind of file, as a table shows it. */
export interface Field {
  /** With its parents, lists marked by brackets: `citations[].quote`. */
  name: string;
  /** Whether it is required in its parent. */
  needed: boolean;
  /** Its description; undefined if the schema has none. */
  meaning: string | undefined;
  /** Its allowed values: “text”, “one of `A`, `B`”. */
  allowed: string;
}

/** Name of every list of citations. */
const CITATIONS = 'citations';

/**
 * The fields of a schema in order, each before its nested fields. For a file that is a list, they are those of an entry. The fields
 * of citations are left out, because they are the same everywhere.
 */
export function listFields(schema: JsonSchema, parent = ''): Field[] {
  if (schema.items !== undefined) return listFields(schema.items, parent === '' ? '' : `${parent}[]`);
  return Object.entries(schema.properties ?? {}).flatMap(([key, part]) => {
    const name = parent === '' ? key : `${parent}.${key}`;
    const needed = schema.required?.includes(key) === true;
    const field = { name, needed, meaning: part.description };
    if (key === CITATIONS) return [{ ...field, allowed: 'list of [citations](#citations)' }];
    return [{ ...field, allowed: allowedIn(part) }, ...listFields(part, name)];
  });
}

const FORMATS: Readonly<Record<string, string>> = { date: 'day', month: 'month', uri: 'address' };

function allowedIn(part: JsonSchema): string {
  if (part.anyOf !== undefined) return part.anyOf.map(allowedIn).join(' or ');
  if (part.enum !== undefined) return `one of ${part.enum.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (part.items !== undefined) return listOf(part.items);
  if (part.examples !== undefined) return 'id';
  if (part.format !== undefined) return FORMATS[part.format] ?? part.format;
  if (part.type === 'object') return 'fields';
  if (part.type === 'boolean')
    return `\`true\`, \`false\`${part.default === false ? ' (as if left out)' : ''}`;
  if (part.type === 'integer') return `whole number from ${part.minimum ?? 0}`;
  return part.type === 'string' ? 'text' : (part.type ?? 'anything');
}

function listOf(items: JsonSchema): string {
  return items.properties === undefined ? `list: ${allowedIn(items)}` : 'list of fields';
}

/** The fields as a Markdown table. */
export function fieldTable(fields: readonly Field[]): string {
  const rows = fields.map(({ name, needed, meaning = '', allowed }) =>
    [`\`${name}\``, needed ? 'yes' : 'no', capitalised(meaning), capitalised(allowed)].map(cell),
  );
  return [['field', 'needed', 'what it is', 'allowed'], ['---', '---', '---', '---'], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}
