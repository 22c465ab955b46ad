import type { z } from 'astro/zod';
import { formatField } from '../../library/reading/field-path.ts';
import { evidenceSchema, type Evidence } from '../../outputs/evidence/evidence-schema.ts';
import { fileListSchema, type FileList } from '../../outputs/evidence/file-list.ts';
import { CannotRunError } from '../call/parse-call.ts';
import { readText, type OpenSite } from './open-site.ts';

const SHOWN = 5;
const AGAIN = 'Build the site and put it there once more, or check it with the version that built it.';

/**
 * Reads a site’s evidence file.
 * @throws CannotRunError if there is none, or it is not JSON, or does not match the schema (with the fields).
 */
export function readEvidence(site: OpenSite): Promise<Evidence> {
  return readJson(site, 'evidence.json', evidenceSchema);
}

/** Reads the list of a site’s files. @throws CannotRunError as for the evidence. */
export function readFileList(site: OpenSite): Promise<FileList> {
  return readJson(site, 'files.json', fileListSchema);
}

async function readJson<Data>(site: OpenSite, file: string, schema: z.ZodType<Data>): Promise<Data> {
  const text = await readText(site, file);
  if (text === undefined)
    throw new CannotRunError(
      `There is no ${file} at ${site.name}. Give the address of the front page, base path included, or the folder of a built site (build it: npm run build).`,
    );
  const { name } = site;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new CannotRunError(
      `${file} at ${name} is not JSON: it was cut off or changed after the build. ${AGAIN}`,
    );
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const { issues } = result.error;
  const lines = issues
    .slice(0, SHOWN)
    .map(
      ({ path, message }) => `  ${formatField(path.filter((step) => typeof step !== 'symbol'))}: ${message}`,
    );
  if (issues.length > SHOWN) lines.push(`  and ${issues.length - SHOWN} more`);
  throw new CannotRunError(`${file} at ${name} does not match its schema:\n${lines.join('\n')}\n${AGAIN}`);
}
