import { z } from 'astro/zod';
import { capitalised } from '../../library/basics/wording.ts';

/** As much of JSON Schema as our content schemas make. */
export interface JsonSchema {
  description?: string;
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  examples?: unknown[];
  default?: unknown;
  format?: string;
  minimum?: number;
  maximum?: number;
  /** Our mark on a field that holds an id; editors never see it. */
  names?: 'articles';
  /** Our mark on words of a copy; editors never see it. */
  verbatim?: true;
  /** Our mark on kinds of our own words; editors never see it. */
  ours?: string;
}

/**
 * JSON Schema of a content schema, for editors: draft 7, which all of them understand. It says what is written in a file, so
 * that what has a default may be left out. What fields say together and whether quotations hold cannot be expressed in it.
 * @param articles ids that a field for the id of an article offers. Others are not refused: a schema older than an article would
 * be wrong, where it should only be of less help.
 */
export function editorSchema(schema: z.ZodType, articles: readonly string[]): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      const part = jsonSchema as JsonSchema;
      if (part.description !== undefined) part.description = capitalised(part.description);
      // Zod’s bound for numbers that are exact; it says nothing to an editor.
      if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
      if (part.names === 'articles') part.examples = [...articles];
      delete part.names;
      delete part.verbatim;
      delete part.ours;
    },
  }) as JsonSchema;
}
