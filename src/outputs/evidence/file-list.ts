import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'astro/zod';
import { BOOK_FORMATS, CITATION_FORMATS, paths } from '../../library/basics/paths.ts';
import type { Library } from '../../library/library.ts';
import { statementsNaming } from '../../library/kinds/statements-naming.ts';
import { readingNotes } from '../../library/notes/reading-text.ts';
import { sha256 } from '../../library/reading/sha256.ts';
import type { SitePath } from '../../site.ts';
import { citedPages } from '../sharing/cited-pages.ts';
import { otherPages } from './collect-evidence.ts';
import { pageDigest, pagePlaces, placeDigest } from './page-places.ts';

/** Version of the shape of `files.json`; raise it for a change that breaks existing readers. */
export const FILES_VERSION = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'It must be 64 hexadecimal digits, in small letters.');

const fileSchema = z.strictObject({
  /** SHA-256 of the file, hexadecimal. */
  sha256: digest,
  bytes: z.int().min(0),
  /** Ids of the statements that the file shows, or whose quoted words it has: `kursk/#k1`. */
  statements: z.array(z.string()).optional(),
  /** Of a page: SHA-256 of what readers can see of it, which a host’s compression or line ends do not change. */
  page: digest.optional(),
  /** Of a page: the beginning of the SHA-256 of each of its places, in their order, to find the one that differs. */
  places: z
    .string()
    .regex(/^[0-9a-f]{6}( [0-9a-f]{6})*$/, 'It must be groups of 6 hexadecimal digits.')
    .optional(),
});

/** `files.json`: every other file of a built site, by its path in the folder. */
export const fileListSchema = z.strictObject({
  version: z.literal(FILES_VERSION),
  files: z.record(
    z
      .string()
      .refine((path) => path.split('/').every(isPlainName), { error: 'It is not a path in the site.' }),
    fileSchema,
  ),
});

export type FileList = z.output<typeof fileListSchema>;
export type ListedFile = FileList['files'][string];

function isPlainName(name: string): boolean {
  return !['', '.', '..'].includes(name) && !/[\\\0]/.test(name);
}

/** The file of a page: `/kursk/#k1` → `kursk/index.html`. Other paths name their file themselves. */
export function fileOf(path: SitePath): string {
  return path
    .slice(1)
    .replace(/#.*/, '')
    .replace(/(^|\/)$/, '$1index.html');
}

/**
 * The ids of the statements that each file shows: pages of statements, pages with the quoted words, citation
 * files, and the dossier as one file.
 */
export function statementsByFile(library: Library): Map<string, string[]> {
  const byFile = new Map<string, Set<string>>();
  const add = (path: SitePath, { href }: { href: SitePath }): void => {
    byFile.set(fileOf(path), (byFile.get(fileOf(path)) ?? new Set()).add(href.slice(1)));
  };
  const alsoAt = otherPages(library);
  const books = BOOK_FORMATS.map((format) => paths.book(library.dossier.id, format));
  const errors = library.profiles.filter(({ type }) => type === 'error');
  for (const statement of [...library.statements, ...errors]) {
    for (const path of [statement.href, ...alsoAt(statement), ...books]) add(path, statement);
    for (const { source } of statement.quotations) add(paths.article(source.id), statement);
  }
  for (const profile of library.profiles.filter(({ type }) => type !== 'error'))
    for (const { statement } of statementsNaming(profile, library.quoted))
      add(paths.person(profile.id), statement);
  for (const article of library.articles) {
    const { copies, inShort, notes, shown } = library;
    const statement = inShort.get(article.id);
    const putIn = readingNotes(
      article,
      notes.get(article.id) ?? [],
      shown.get(article.id) ?? new Set(),
      copies,
    );
    if (statement !== undefined && putIn.length > 0) add(paths.reading(article.id), statement);
  }
  for (const { id, statements } of citedPages(library))
    for (const format of CITATION_FORMATS)
      for (const { statement } of statements) {
        add(paths.citeStatements(id, format), statement);
        add(paths.citeStatement(statement.href, format), statement);
      }
  return new Map([...byFile].map(([file, ids]) => [file, [...ids]]));
}

/**
 * The text of `files.json`.
 * @param folder the built site, with every other file in its final state.
 * @throws OddPageError for a page that cannot be checked.
 */
export function filesJson(folder: string, library: Library): string {
  const statements = statementsByFile(library);
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .sort()
      .map((file) => [file, listedFile(file, readFileSync(join(folder, file)), statements.get(file))]),
  );
  // One file a line: a difference of two lists is readable.
  const lines = Object.entries(files).map(
    ([file, listed]) => `    ${JSON.stringify(file)}: ${JSON.stringify(listed)}`,
  );
  return `{\n  "version": ${FILES_VERSION},\n  "files": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** The entry of a file in the list. @throws OddPageError for a page that cannot be checked. */
export function listedFile(file: string, content: Buffer, statements?: string[]): ListedFile {
  const places = file.endsWith('.html') ? pagePlaces(content.toString()) : undefined;
  return {
    sha256: sha256(content),
    bytes: content.length,
    ...(statements !== undefined && { statements }),
    ...(places !== undefined && { page: pageDigest(places), places: places.map(placeDigest).join(' ') }),
  };
}
