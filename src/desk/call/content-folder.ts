import { statSync } from 'node:fs';
import { contentFolder as folderIn } from '../../outputs/settings.ts';
import { CannotRunError, needed } from './parse-call.ts';

/** The content folder. @throws CannotRunError if it does not exist. */
export function contentFolder(): string {
  const folder = needed(() => folderIn(process.env));
  if (isFolder(folder)) return folder;
  const named = process.env['CONTENT_DIR'];
  throw new CannotRunError(
    named === undefined
      ? `There is no folder ${folder}. Run the command in the project’s root.`
      : `CONTENT_DIR is “${named}”, and there is no such folder. Set it to a folder with articles/, captures/ and the rest, or unset it to read content/.`,
  );
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
