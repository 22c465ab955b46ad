import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import type { SitePath } from '../../site.ts';
import { isoDay } from '../basics/dates.ts';
import type { Problem } from '../reading/problem.ts';
import { isThere, readBytes } from '../reading/read-bytes.ts';

/** The file at the top of the content. */
export const PUBLISHED_FILE = 'published.json';
const MOST_MEGABYTES = 100;

/** A wording of a statement, as it was published. */
const versionSchema = z.object({
  /** Six digits of the checksum of its words and quotations. */
  fingerprint: z.string(),
  /** The day of the first release with these words. */
  since: isoDay,
  text: z.string(),
  record: z.string().optional(),
  quotations: z.array(z.object({ article: z.string(), quote: z.string() })),
  /** The day of the release that no longer had the statement. */
  withdrawn: isoDay.optional(),
});

/** The last published version of a statement, and those before it. */
const statementSchema = versionSchema.extend({
  /** Oldest first; missing if there are none. */
  former: z.array(versionSchema).optional(),
  /** How many entries of `changes.yaml` named it at the last release; missing if none did. */
  changes: z.number().optional(),
});

/** `content/published.json`: what every release has said. Only `npm run release` writes it. */
const publishedSchema = z.object({
  version: z.literal(1),
  /** The day of the last release. */
  released: isoDay,
  /** By address. */
  statements: z.record(z.string(), statementSchema),
});

export type PublishedVersion = z.output<typeof versionSchema>;
export type PublishedStatement = z.output<typeof statementSchema>;

/** What the releases so far have said. */
export interface Published {
  /** The day of the last release; undefined before the first. */
  released: string | undefined;
  /** Every statement that was ever published, by its address. */
  statements: ReadonlyMap<SitePath, PublishedStatement>;
}

/** Before the first release. */
export const NOTHING_PUBLISHED: Published = { released: undefined, statements: new Map() };

/** Reads `content/published.json`. Without the file nothing has been published. */
export function readPublished(contentDir: string, problems: Problem[]): Published {
  const path = join(contentDir, PUBLISHED_FILE);
  const file = `${basename(contentDir)}/${PUBLISHED_FILE}`;
  // It grows with every release, and nobody edits it: it may be long.
  const bytes = isThere(path) ? readBytes(path, file, problems, MOST_MEGABYTES) : undefined;
  if (bytes === undefined) return NOTHING_PUBLISHED;
  try {
    // JSON is read much faster than YAML.
    const { released, statements } = publishedSchema.parse(JSON.parse(bytes.toString()));
    return { released, statements: new Map(Object.entries(statements) as [SitePath, PublishedStatement][]) };
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const fault = issue === undefined ? (error as Error).message : issue.message;
    problems.push({
      file,
      line: Number(/\(line (\d+)/.exec(fault)?.[1] ?? 1),
      field: issue?.path.join(' '),
      what: `The record of what was published cannot be read: ${fault.replace(/\.$/, '')}.`,
      todo: 'Nobody edits this file. Put back its last committed version; npm run release brings it up to date.',
    });
    return NOTHING_PUBLISHED;
  }
}

/**
 * The text of the file. Statements are in the order of their addresses, and fields in that of the schema, so that two versions of
 * the file can be compared line by line.
 */
export function publishedText(released: string, statements: Published['statements']): string {
  const sorted = Object.fromEntries([...statements].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(publishedSchema.parse({ version: 1, released, statements: sorted }), null, 2)}\n`;
}
