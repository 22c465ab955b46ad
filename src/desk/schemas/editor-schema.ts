import { z } from 'astro/zod';
import { capitalised } from '../../library/basics/wording.ts';

/** The part of JSON Schema that our content schemas use. */
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
  /** Our mark on a field for an id; removed from the output. */
  names?: 'articles';
  /** Our mark on words of a copy; removed from the output. */
  verbatim?: true;
  /** Our mark on kinds of our own text; removed from the output. */
  ours?: string;
}

/**
 * Converts a content schema to JSON Schema draft 7, which all editors support. It describes the input, so fields with a default are
 * optional. It does not cover rules about several fields, or whether quotations are correct.
 * @param articles ids to offer for a field with an article’s id. Others stay valid, so that an outdated schema does not reject new
 * articles.
 */
export function editorSchema(schema: z.ZodType, articles: readonly string[]): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      const part = jsonSchema as JsonSchema;
      if (part.description !== undefined) part.description = capitalised(part.description);
      // Zod’s bound of safe integers is of no use to an editor.
      if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
      if (part.names === 'articles') part.examples = [...articles];
      delete part.names;
      delete part.verbatim;
      delete part.ours;
    },
  }) as JsonSchema;
}
