import { statSync } from 'node:fs';
import { contentFolder as folderIn } from '../../outputs/settings.ts';
import { CannotRunError } from './parse-call.ts';

/** The content folder. @throws CannotRunError if it does not exist. */
export function contentFolder(): string {
  const folder = folderIn(process.env);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  const named = process.env['CONTENT_DIR'];
  throw new CannotRunError(
    named === undefined
      ? `There is no folder ${folder}. Run the command in the project’s root.`
      : `CONTENT_DIR is “${named}”, and there is no such folder. Set it to a folder with articles/, captures/ and the rest, or unset it to read content/.`,
  );
}
