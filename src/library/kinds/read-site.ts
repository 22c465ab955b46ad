import { basename, join } from 'node:path';
import { existsSync } from 'node:fs';
import { checkIds, writtenId } from '../reading/check-ids.ts';
import { listFiles, type ContentFile } from '../reading/list-files.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import { readYamlFile, type FileReading } from '../reading/read-yaml.ts';
import { isReservedId } from '../reading/reserved-ids.ts';
import { MOVED, SECTIONS } from '../../site.ts';
import type { z } from 'astro/zod';
import { readMap, type DossierMap } from './read-map.ts';
import { siteSchema } from './site-schema.ts';

/** What a dossier is called and what it is about. */
export interface Dossier extends z.output<typeof siteSchema> {
  /** The map of the front page; a dossier can be without. */
  map: DossierMap | undefined;
}

/** Folders of the site that are no sections. */
const FOLDERS = ['cite', 'fonts', 'icons', 'pagefind', 'social'];

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
  const path = join(contentDir, 'site.yaml');
  const file = `${basename(contentDir)}/site.yaml`;
  if (!existsSync(path)) {
    problems.push({
      file,
      what: 'The file does not exist.',
      todo: 'Write it with id, name, description and regions: it names the site and orders its menu.',
    });
    return undefined;
  }
  const map = readMap(contentDir, reading);
  const found = readYamlFile({ id: 'site', path, file }, siteSchema, reading);
  if (found === undefined) return undefined;
  const { yaml, data } = found;
  checkIds(
    data.regions.map((id, index) => writtenId(id, file, yaml, ['regions', index])),
    problems,
  );
  for (const [index, id] of data.regions.entries())
    if (!regions.some((region) => region.id === id))
      problems.push({
        file,
        ...yaml.locate(['regions', index]),
        what: `There is no region “${id}”: ${basename(contentDir)}/regions/${id}.yaml does not exist.`,
        todo: allowedNames(
          id,
          regions.map((region) => region.id),
        ),
      });
  for (const region of regions)
    if (!data.regions.includes(region.id))
      problems.push({
        file,
        ...yaml.locate(['regions']),
        what: `${region.file} is not in the list, so no menu leads to it.`,
        todo: `Add “${region.id}” to the list, or take the file out.`,
      });
  return { ...data, map };
}
