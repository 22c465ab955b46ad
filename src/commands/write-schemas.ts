import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from '../schemas/schema-files.ts';
import { writeChanged } from '../schemas/write-changed.ts';
import { capitalised, counted } from '../wording.ts';
import { CalledWronglyError, runCommand } from './called-wrongly.ts';

/** Writes the schemas for editors and the fields in the README anew: `npm run schemas`. */
const ROOT = process.cwd();

await runCommand(() => {
  const [given] = process.argv.slice(2);
  if (given !== undefined)
    throw new CalledWronglyError(`“${given}” is not known here: npm run schemas takes nothing.`);
  if (!existsSync(join(ROOT, 'README.md')))
    throw new CalledWronglyError(
      `There is no README.md in ${ROOT}. Call the command from the project’s root.`,
    );
  return write();
});

function write(): number {
  try {
    const { kept, local } = schemaFiles(ROOT);
    const written = [...writeChanged(ROOT, kept), ...writeChanged(ROOT, local)];
    for (const path of written) console.log(`${path} written.`);
    console.log(
      `${capitalised(counted(kept.size + local.size, 'file'))}, ${written.length === 0 ? 'all of them current' : 'now all current'}.`,
    );
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
