import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from './schemas/schema-files.ts';
import { writeChanged } from './schemas/write-changed.ts';
import { capitalised, counted } from '../library/basics/wording.ts';
import { CannotRunError } from './call/parse-call.ts';

/** Writes the editor schemas and `content/FIELDS.md`. @throws CannotRunError outside of a project. */
export function run(): number {
  const root = process.cwd();
  if (!existsSync(join(root, 'content')))
    throw new CannotRunError(
      `There is no folder content/ in ${root}. Run npm run schemas in the project’s root.`,
    );
  const { kept, local } = schemaFiles(root);
  const written = [...writeChanged(root, kept), ...writeChanged(root, local)];
  for (const path of written) console.log(`${path} written.`);
  console.log(
    `${capitalised(counted(kept.size + local.size, 'file'))}, ${written.length === 0 ? 'all of them current' : 'now all current'}.`,
  );
  return 0;
}
