import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { z } from 'astro/zod';
import { checkLinks } from './articles/check-links.ts';
import { citableBlocks, readArticle, type Article } from './articles/read-article.ts';
import type { Block } from './articles/render-copy.ts';
import { checkCitation, type LocatedCitation } from './citations/check-citation.ts';
import type { Citation } from './citations/citation-schema.ts';
import { listFiles, type ContentFile } from './content/list-files.ts';
import { allowedNames } from './content/nearest-name.ts';
import { parseYaml, type FieldPath, type YamlSource } from './content/parse-yaml.ts';
import { ContentError, type Problem } from './content/problem.ts';
import { readTextFile } from './content/read-text-file.ts';
import { formatField, validate } from './content/validate.ts';
import { findMentions, type Profile } from './profiles/find-mentions.ts';
import { profileSchema } from './profiles/profile-schema.ts';
import { checkRegionFiles } from './regions/check-region-files.ts';
import { regionSchema, type RegionText } from './regions/region-schema.ts';
import { REGION_IDS, type RegionId } from './site.ts';
import { readSiteAddress } from './site-address.ts';
import { checkEventIds } from './timeline/check-event-ids.ts';
import { eventsSchema, type EventEntry } from './timeline/event-schema.ts';

/** A citation together with the article it quotes. */
export interface Quotation extends LocatedCitation<Block> {
  source: Article;
}

/** A dated entry with its quotations found. */
export interface TimelineEvent extends Omit<EventEntry, 'citations'> {
  quotations: Quotation[];
}

/** A region with what belongs to it; articles and events in order of time. */
export interface Region extends Omit<RegionText, 'summary'> {
  id: RegionId;
  summary: { text: string; quotations: Quotation[] };
  articles: Article[];
  events: TimelineEvent[];
}

/** All content, joined and checked. */
export interface Library {
  /** Latest first. */
  articles: Article[];
  /** In the order of the menu. */
  regions: Region[];
  /** By name. */
  profiles: Profile[];
}

/** Where the content lies; tests point `CONTENT_DIR` elsewhere. */
export function contentDirectory(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/**
 * Reads and joins everything in a content folder.
 * @returns the library, and every problem found; with problems the library lacks what does not hold.
 */
export function readLibrary(contentDir: string): { library: Library; problems: Problem[] } {
  const problems: Problem[] = [];
  if (statSync(contentDir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    problems.push({
      file: contentDir,
      what: 'This folder, which should hold the content, does not exist.',
      todo: 'Set CONTENT_DIR to a folder with articles/, captures/, events/, regions/ and profiles/, or leave it out: content/ is read then.',
    });
    return { library: { articles: [], regions: [], profiles: [] }, problems };
  }
  const { articles, broken } = readArticles(contentDir, problems);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const copies = new Map(articles.map((article) => [article.id, citableBlocks(article)]));

  const quotations = (citations: Citation[], yaml: YamlSource, file: string, path: FieldPath): Quotation[] =>
    citations.flatMap((citation, index) => {
      // A copy that does not hold has been reported; each of its citations would only repeat that.
      if (broken.has(citation.article)) return [];
      const source = byId.get(citation.article);
      const where = [...path, index, source === undefined ? 'article' : 'quote'];
      const located = checkCitation(
        citation,
        copies,
        { file, ...yaml.locate(where), field: formatField(where) },
        problems,
      );
      return located === undefined || source === undefined ? [] : [{ ...located, source }];
    });

  const ids: { id: string; file: string; line: number; column: number }[] = [];
  const events = listFiles(contentDir, 'events', '.yaml', problems).flatMap((file) => {
    const [yaml, entries] = readYaml(file, eventsSchema, problems);
    if (yaml === undefined || entries === undefined) return [];
    ids.push(...entries.map(({ id }, index) => ({ id, file: file.file, ...yaml.locate([index, 'id']) })));
    return entries.map(({ citations, ...entry }, index) => ({
      ...entry,
      quotations: quotations(citations, yaml, file.file, [index, 'citations']),
    }));
  });
  checkEventIds(ids, problems);
  // What is known to the month only comes after the days of that month.
  const order = ({ date }: TimelineEvent): string => date.padEnd(10, '-99');
  events.sort((a, b) => order(a).localeCompare(order(b), 'en'));

  const regionFiles = listFiles(contentDir, 'regions', '.yaml', problems);
  checkRegionFiles(regionFiles, `${basename(contentDir)}/regions`, problems);
  const regions = REGION_IDS.flatMap((id): Region[] => {
    const file = regionFiles.find((candidate) => candidate.id === id);
    const [yaml, text] = file === undefined ? [] : readYaml(file, regionSchema, problems);
    if (file === undefined || yaml === undefined || text === undefined) return [];
    const summary = {
      text: text.summary.text,
      quotations: quotations(text.summary.citations, yaml, file.file, ['summary', 'citations']),
    };
    return [
      {
        ...text,
        id,
        summary,
        articles: articles.filter((article) => article.regions.includes(id)).reverse(),
        events: events.filter((event) => event.region === id),
      },
    ];
  });

  const profiles = listFiles(contentDir, 'profiles', '.yaml', problems).flatMap((file) => {
    const [yaml, text] = readYaml(file, profileSchema, problems);
    if (yaml === undefined || text === undefined) return [];
    const mentions = findMentions(text.spellings, articles);
    for (const [index, spelling] of text.spellings.entries())
      if (broken.size === 0 && findMentions([spelling], articles).length === 0)
        problems.push({
          file: file.file,
          ...yaml.locate(['spellings', index]),
          field: `spellings[${index}]`,
          what: `No article names “${spelling}”.`,
          todo: 'Write the name as a copy prints it, or take the spelling out.',
        });
    return [{ ...text, id: file.id, mentions }];
  });
  checkLinks(articles, broken, problems);
  return {
    library: {
      articles,
      regions,
      profiles: profiles.sort((a, b) => lastName(a).localeCompare(lastName(b), 'en')),
    },
    problems,
  };
}

let cached: { stamp: string; library: Library } | undefined;

/**
 * The one door to the content for every page. In a build it is read once; the dev server reads it again after a change.
 * @throws ContentError with every problem, if there is any.
 */
export function library(): Library {
  const contentDir = contentDirectory();
  const stamp = import.meta.env.DEV ? contentStamp(contentDir) : 'built';
  if (cached?.stamp !== stamp) cached = { stamp, library: checkedLibrary(contentDir) };
  return cached.library;
}

/** Reads the library and throws ContentError if any of it does not hold. */
export function checkedLibrary(contentDir: string): Library {
  const { library: content, problems } = readLibrary(contentDir);
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

/** Changes whenever a file of the content does. */
function contentStamp(contentDir: string): string {
  const folders = ['articles', 'captures', 'events', 'regions', 'profiles'];
  return folders
    .flatMap((folder) =>
      listFiles(
        contentDir,
        folder,
        folder === 'articles' ? '.md' : folder === 'captures' ? '.txt' : '.yaml',
        [],
      ),
    )
    .map(({ path }) => `${path} ${statSync(path).mtimeMs}`)
    .join('\n');
}

/** @returns the copies that hold, latest first, and the ids of those that do not. */
function readArticles(contentDir: string, problems: Problem[]): { articles: Article[]; broken: Set<string> } {
  const { base } = readSiteAddress(process.env);
  const captures = new Map(
    listFiles(contentDir, 'captures', '.txt', problems).map((file) => [file.id, file]),
  );
  const files = listFiles(contentDir, 'articles', '.md', problems);
  for (const [id, capture] of captures)
    if (!files.some((file) => file.id === id))
      problems.push({
        file: capture.file,
        what: `No article content/articles/${id}.md belongs to this capture.`,
        todo: allowedNames(
          id,
          files.map((file) => file.id),
        ),
      });
  const articles = files
    .flatMap((file) => readArticle(file, captures.get(file.id), base, problems) ?? [])
    .sort((a, b) => b.published.date.localeCompare(a.published.date, 'en') || a.id.localeCompare(b.id, 'en'));
  const broken = new Set(files.map(({ id }) => id));
  for (const { id } of articles) broken.delete(id);
  return { articles, broken };
}

function readYaml<Schema extends z.ZodType>(
  { path, file }: ContentFile,
  schema: Schema,
  problems: Problem[],
): [YamlSource, z.output<Schema> | undefined] | [] {
  const text = readTextFile(path, file, problems);
  const yaml = text === undefined ? undefined : parseYaml(text.text, file, 0, problems);
  return yaml === undefined ? [] : [yaml, validate(schema, yaml, file, problems)];
}

function lastName({ name }: Profile): string {
  return name.split(' ').at(-1) ?? name;
}
