import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from './schemas/schema-files.ts';
import { writeChanged } from './schemas/write-changed.ts';
import { capitalised, counted } from '../library/basics/wording.ts';
import { CalledWronglyError, runCommand } from './called-wrongly.ts';

/** Writes the editor schemas and `content/FIELDS.md`: `npm run schemas`. Exit codes: 0, or 2 after a usage error. */
const ROOT = process.cwd();

await runCommand(() => {
  const [given] = process.argv.slice(2);
  if (given !== undefined)
    throw new CalledWronglyError(`Unknown argument “${given}”: npm run schemas takes none.`);
  if (!existsSync(join(ROOT, 'content')))
    throw new CalledWronglyError(
      `There is no folder content/ in ${ROOT}. Run npm run schemas in the project’s root.`,
    );
  const { kept, local } = schemaFiles(ROOT);
  const written = [...writeChanged(ROOT, kept), ...writeChanged(ROOT, local)];
  for (const path of written) console.log(`${path} written.`);
  console.log(
    `${capitalised(counted(kept.size + local.size, 'file'))}, ${written.length === 0 ? 'all of them current' : 'now all current'}.`,
  );
  return 0;
});
