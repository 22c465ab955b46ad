import { Document, isScalar, visit } from 'yaml';
import { z } from 'astro/zod';
import { innerSchema } from '../content/schema-at.ts';
import type { Entry } from './entry.ts';

/** As the files of the content are written: a field a line, however long. */
const STYLE = { lineWidth: 0, singleQuote: true, flowCollectionPadding: false } as const;

/**
 * An entry as YAML, its fields in the order of the schema. What is not filled in, or is what the schema takes without being told, is
 * left out.
 * @param asItem whether it is one of a list: it then begins with “- ”.
 */
export function composeEntry(entry: Entry, schema: z.ZodObject, asItem: boolean): string {
  const written = inOrder(entry, schema);
  const document = new Document(asItem ? [written] : written);
  visit(document, {
    // A list of names stands within its line.
    Seq: (_, list) => {
      list.flow = list.items.every((item) => isScalar(item));
    },
  });
  return document.toString(STYLE);
}

function inOrder(entry: Entry, schema: z.ZodObject): Entry {
  return Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
      const value = entry[name];
      const inner = innerSchema(field);
      if (value === undefined || value === defaultOf(field)) return [];
      if (inner instanceof z.ZodObject) return [[name, inOrder(value as Entry, inner)]];
      if (!(inner instanceof z.ZodArray) || !Array.isArray(value)) return [[name, value]];
      if (value.length === 0) return [];
      const element = inner.element;
      return element instanceof z.ZodObject
        ? [[name, value.map((one) => inOrder(one as Entry, element))]]
        : [[name, value as unknown[]]];
    }),
  );
}

function defaultOf(field: z.ZodType): unknown {
  return field instanceof z.ZodDefault ? field.parse(undefined) : undefined;
}
