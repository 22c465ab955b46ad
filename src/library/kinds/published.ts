import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import type { SitePath } from '../../site.ts';
import { isoDay } from '../basics/dates.ts';
import type { Place } from '../citations/desk.ts';
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
});

/** `content/published.json`: what every release has said. Only `npm run release` writes it. */
const publishedSchema = z.object({
  version: z.literal(1),
  /** The day of the last release. */
  released: isoDay,
  /** By address. */
  statements: z.record(z.string(), statementSchema),
  /** By address, every value that readers see, with its field: `date: 2031-03-06`. */
  fields: z.record(z.string(), z.array(z.string())),
  /** By address, how many entries of `changes.yaml` named it at the last release. */
  changes: z.record(z.string(), z.number()),
});

export type PublishedStatement = z.output<typeof statementSchema>;

/** A published value, such as a date or a line of text. */
export interface PublishedField {
  /** The statement that it belongs to, or else the page, or part of a page, that shows it. */
  address: SitePath;
  /** The field and its value: `date: 2031-03-06`. */
  line: string;
  at: Place;
}

/** What the releases so far have said. */
export interface Published {
  /** The day of the last release; undefined before the first. */
  released: string | undefined;
  /** Every statement that was ever published, by its address. */
  statements: ReadonlyMap<SitePath, PublishedStatement>;
  /** Every value that the last release had, with its field: by the address of its statement or page. */
  fields: ReadonlyMap<SitePath, readonly string[]>;
  /** How many entries of `changes.yaml` named an address at the last release. */
  changes: ReadonlyMap<SitePath, number>;
}

/** Before the first release. */
export const NOTHING_PUBLISHED: Published = {
  released: undefined,
  statements: new Map(),
  fields: new Map(),
  changes: new Map(),
};

/** Reads `content/published.json`. Without the file nothing has been published. */
export function readPublished(contentDir: string, problems: Problem[]): Published {
  const path = join(contentDir, PUBLISHED_FILE);
  const file = `${basename(contentDir)}/${PUBLISHED_FILE}`;
  // It grows with every release, and nobody edits it: it may be long.
  const bytes = isThere(path) ? readBytes(path, file, problems, MOST_MEGABYTES) : undefined;
  if (bytes === undefined) return NOTHING_PUBLISHED;
  try {
    // JSON is read much faster than YAML.
    const { released, statements, fields, changes } = publishedSchema.parse(JSON.parse(bytes.toString()));
    return {
      released,
      statements: byAddress(statements),
      fields: byAddress(fields),
      changes: byAddress(changes),
    };
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

/** Whether a release has had something with this address. */
export function wasPublished({ statements, fields, changes }: Published, address: SitePath): boolean {
  return [statements, fields, changes].some((record) => record.has(address));
}

function byAddress<Value>(record: Readonly<Record<string, Value>>): Map<SitePath, Value> {
  return new Map(Object.entries(record) as [SitePath, Value][]);
}

/**
 * The text of the file. Statements are in the order of their addresses, and fields in that of the schema, so that two versions of
 * the file can be compared line by line.
 */
export function publishedText({ released, statements, fields, changes }: Published): string {
  const sorted = <Value>(map: ReadonlyMap<SitePath, Value>): Record<string, Value> =>
    Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  const record = {
    version: 1,
    released,
    statements: sorted(statements),
    fields: sorted(fields),
    changes: sorted(changes),
  };
  return `${JSON.stringify(publishedSchema.parse(record), null, 2)}\n`;
}
