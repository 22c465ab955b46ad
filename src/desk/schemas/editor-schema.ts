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
  names?: string;
  /** Our mark on an id that is part of an address; removed from the output. */
  fragment?: true;
  /** Our mark on an id that only one entry has; removed from the output. */
  unique?: string;
  /** Our mark on words of a copy; removed from the output. */
  verbatim?: true;
  /** Our mark on kinds of our own text; removed from the output. */
  ours?: string;
}

/** Ids of the articles and the regions that there are. */
export interface KnownIds {
  articles: readonly string[];
  regions: readonly string[];
}

/**
 * Converts a content schema to JSON Schema draft 7, which all editors support. It describes the input, so fields with a default are
 * optional. It does not cover rules about several fields, or whether quotations are correct.
 * @param ids to offer for a field with the id of an article or a region. Others stay valid, so that an outdated schema does not
 * reject new ones.
 */
export function editorSchema(schema: z.ZodType, ids: KnownIds): JsonSchema {
  const named: Partial<Record<string, readonly string[]>> = {
    ...ids,
    places: [...ids.regions, 'background'],
  };
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      const part = jsonSchema as JsonSchema;
      if (part.description !== undefined) part.description = capitalised(part.description);
      // Zod’s bound of safe integers is of no use to an editor.
      if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
      const names = named[part.names ?? ''];
      if (names !== undefined) part.examples = [...names];
      delete part.names;
      delete part.fragment;
      delete part.unique;
      delete part.verbatim;
      delete part.ours;
    },
  }) as JsonSchema;
}
