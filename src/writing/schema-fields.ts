import { z } from 'astro/zod';
import { citationSchema } from '../citations/citation-schema.ts';
import { innerSchema } from '../content/schema-at.ts';

/** A field of an entry, as its schema describes it. */
export interface Field {
  /** Dotted where it stands in a group of fields: `published.date`. */
  name: string;
  /** What it is, in the schema’s words; empty where that says nothing. */
  means: string;
  /** Whether an entry must have it. */
  needed: boolean;
  kind: 'text' | 'number' | 'yes or no' | 'list of texts' | 'list of entries';
  schema: z.ZodType;
  /** The words that it may hold, where only some are allowed. */
  allowed: readonly string[];
  /** What an entry of the list is made of. */
  fields: readonly Field[];
  /** Whether the list is one of citations. */
  cites: boolean;
}

/** The fields of an entry in the order of its schema; those of a group of fields have its name before them. */
export function schemaFields(schema: z.ZodObject, before = ''): Field[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, given]): Field[] => {
    const name = `${before}${key}`;
    const inner = innerSchema(given) ?? given;
    if (inner instanceof z.ZodObject) return schemaFields(inner, `${name}.`);
    const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
    const entry = element instanceof z.ZodObject ? element : undefined;
    return [
      {
        name,
        means: given.description ?? inner.description ?? '',
        needed: given === inner,
        kind: kindOf(inner, entry),
        schema: given,
        allowed: inner instanceof z.ZodEnum ? inner.options.map(String) : [],
        fields: entry === undefined ? [] : schemaFields(entry),
        cites: entry === citationSchema,
      },
    ];
  });
}

function kindOf(inner: z.ZodType, entry: z.ZodObject | undefined): Field['kind'] {
  if (inner instanceof z.ZodArray) return entry === undefined ? 'list of texts' : 'list of entries';
  if (inner instanceof z.ZodBoolean) return 'yes or no';
  return inner instanceof z.ZodNumber ? 'number' : 'text';
}
