import { basename } from 'node:path';
import { z } from 'astro/zod';
import { MOVED, SECTIONS } from '../../site.ts';
import { regionId, slug, unchecked } from '../reading/fields.ts';
import { listFiles, type ContentFile } from '../reading/list-files.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import { readKind, type FileReading, type Kind } from '../reading/read-yaml.ts';
import { isReservedId } from '../reading/reserved-ids.ts';
import { readMap, type DossierMap } from './read-map.ts';

/** `content/site.yaml`: what the site is called and what it is about. */
export const siteSchema = z
  .strictObject({
    id: slug.describe(
      'a short name that stays for ever: keys of citations and names of downloads begin with it.',
    ),
    name: unchecked
      .refine((name) => name.includes(' '), {
        error: 'A name has at least two words: the masthead sets one half on each side of a line.',
      })
      .describe('the site’s name, as in the masthead and in every title.'),
    description: unchecked.describe(
      'what the site is, in one sentence: for search engines, link previews and the foot of each page.',
    ),
    stance: unchecked
      .optional()
      .describe('what readers should know of the site’s position and of its names, for the page “About”.'),
    rights: unchecked
      .optional()
      .describe('what others may do with our own words, in one sentence: feeds and the page “About” say it.'),
    regions: z
      .array(regionId.meta({ unique: 'file' }))
      .min(1)
      .describe('a list of all regions in the order of the menu, the latest story first.'),
  })
  .describe('the name of the site, and what it is about.');

export const SITE_FILE = { name: 'site', at: 'site.yaml', schema: siteSchema } satisfies Kind;

/** What a dossier is called and what it is about. */
export interface Dossier extends z.output<typeof siteSchema> {
  /** The map of the front page; a dossier can be without. */
  map: DossierMap | undefined;
}

/** Folders of the site that are no sections. */
const FOLDERS = ['cite', 'fonts', 'icons', 'originals', 'pagefind', 'social', 'statements'];

/** The files of the regions. Their names are the ids of the regions, and parts of addresses. */
export function listRegions(contentDir: string, problems: FileReading['problems']): ContentFile[] {
  const files = listFiles(contentDir, 'regions', '.yaml', problems);
  const taken = [...Object.values(SECTIONS).flat(), ...FOLDERS.map((id) => ({ id }))].map(({ id }) => id);
  const pages: readonly string[] = [...taken, ...MOVED.map(({ from }) => from)];
  for (const { id, file } of files)
    if (pages.includes(id) || isReservedId(id))
      problems.push({
        file,
        what: `“${id}” cannot be the id of a region: a page or a part of a page has this address.`,
        todo: `Give the file another name, as ${id}-region.yaml.`,
      });
  return files;
}

/** In place of a `site.yaml` that has problems. */
export const NO_DOSSIER: Dossier = {
  id: '',
  name: '',
  description: '',
  stance: undefined,
  regions: [],
  map: undefined,
};

/**
 * Reads `content/site.yaml` and the map. Every region must be in its list of regions.
 * @param regions the files of the regions.
 * @returns undefined if there is no valid file; that is a problem.
 */
export function readSite(
  contentDir: string,
  regions: readonly ContentFile[],
  reading: FileReading,
): Dossier | undefined {
  const { problems } = reading;
  const map = readMap(contentDir, reading);
  const inMap = problems.length;
  const [found] = readKind(SITE_FILE, { ...reading, contentDir });
  if (found === undefined && problems.length === inMap) {
    problems.push({
      file: `${basename(contentDir)}/${SITE_FILE.at}`,
      what: 'The file does not exist.',
      todo: 'Write it with id, name, description and regions: it names the site and orders its menu.',
    });
  }
  if (found === undefined) return undefined;
  const { data, report } = found;
  for (const [index, id] of data.regions.entries())
    if (!regions.some((region) => region.id === id))
      report(['regions', index], {
        what: `There is no region “${id}”: ${basename(contentDir)}/regions/${id}.yaml does not exist.`,
        todo: allowedNames(
          id,
          regions.map((region) => region.id),
        ),
      });
  for (const region of regions)
    if (!data.regions.includes(region.id))
      report(['regions'], {
        what: `${region.file} is not in the list, so no menu leads to it.`,
        todo: `Add “${region.id}” to the list, or take the file out.`,
      });
  return { ...data, map };
}
