import { formatField } from '../../library/reading/field-path.ts';
import { evidenceSchema, type Evidence } from '../../outputs/evidence/evidence-schema.ts';
import { CannotRunError } from '../call/parse-call.ts';
import type { OpenSite } from './open-site.ts';

const FILE = 'evidence.json';
const SHOWN = 5;
const AGAIN = 'Build the site and put it there once more, or check it with the version that built it.';

/**
 * Reads a site’s evidence file.
 * @throws CannotRunError if there is none, or it is not JSON, or does not match the schema (with the fields).
 */
export async function readEvidence(site: OpenSite): Promise<Evidence> {
  const text = await site.read(FILE);
  if (text === undefined)
    throw new CannotRunError(
      `There is no ${FILE} at ${site.name}. Give the address of the front page, base path included, or the folder of a built site (build it: npm run build).`,
    );
  return parseEvidence(text, site.name);
}

/** @throws CannotRunError if the text is not JSON or does not match the schema. */
export function parseEvidence(text: string, name: string): Evidence {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new CannotRunError(
      `${FILE} at ${name} is not JSON: it was cut off or changed after the build. ${AGAIN}`,
    );
  }
  const result = evidenceSchema.safeParse(data);
  if (result.success) return result.data;
  const { issues } = result.error;
  const lines = issues
    .slice(0, SHOWN)
    .map(
      ({ path, message }) => `  ${formatField(path.filter((step) => typeof step !== 'symbol'))}: ${message}`,
    );
  if (issues.length > SHOWN) lines.push(`  and ${issues.length - SHOWN} more`);
  throw new CannotRunError(`${FILE} at ${name} does not match its schema:\n${lines.join('\n')}\n${AGAIN}`);
}
