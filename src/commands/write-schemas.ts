import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from '../schemas/schema-files.ts';
import { writeChanged } from '../schemas/write-changed.ts';
import { counted } from '../wording.ts';

/** Writes the schemas for editors and the fields in the README anew: `npm run schemas`. */
const ROOT = process.cwd();

try {
  if (!existsSync(join(ROOT, 'README.md')))
    throw new Error(`There is no README.md in ${ROOT}. Call the command from the project’s root.`);
  const { kept, local } = schemaFiles(ROOT);
  const written = [...writeChanged(ROOT, kept), ...writeChanged(ROOT, local)];
  for (const path of written) console.log(`${path} written.`);
  console.log(
    `${counted(kept.size + local.size, 'file')}, ${written.length === 0 ? 'all of them current' : 'now all current'}.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
