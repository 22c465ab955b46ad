import { z } from 'astro/zod';
import type { FieldPath } from './field-path.ts';

/** The part of a schema at a path; undefined if the path leaves the schema. */
export function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>(schemaInside, schema);
}

/** The schema of an object’s field or of a list’s entries; undefined if there is none. */
export function schemaInside(schema: z.ZodType | undefined, part: string | number): z.ZodType | undefined {
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodObject)
    // A field may be called “constructor”, which every object has.
    return Object.hasOwn(inner.shape, part) ? (inner.shape[String(part)] as z.ZodType) : undefined;
  return inner instanceof z.ZodArray && typeof part === 'number' ? (inner.element as z.ZodType) : undefined;
}

/** A schema without its optional and default wrappers. */
export function innerSchema(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault)
    current = current.unwrap() as z.ZodType;
  return current;
}

/** A mark of a field (`verbatim`, `ours`, `names`: see `fields.ts`); undefined if it has none. */
export function markAt(schema: z.ZodType, path: FieldPath, mark: string): unknown {
  return innerSchema(schemaAt(schema, path))?.meta()?.[mark];
}
