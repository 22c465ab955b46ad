import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isLitter } from './is-litter.ts';
import type { Problem } from './problem.ts';
import { isThere, whyNoFile, whyNot, type Advice } from './read-bytes.ts';
import { LONGEST_ID, suggestId } from './suggest-id.ts';

/** A file in a content folder; its name is its id. */
export interface ContentFile {
  id: string;
  /** Absolute path. */
  path: string;
  /** Path for messages: from the project's root, with forward slashes. */
  file: string;
}

/**
 * Lists the files of `content/<folder>` and its subfolders, sorted by path. Their names without extension are ids.
 * A file with another extension, a name that is not an id, an id that two files share, anything that is not a file, and a missing
 * folder are problems. Symbolic links to folders are not followed: they may lead in a circle. What editors and systems leave behind
 * is ignored.
 * @param beside extensions of other files that are allowed in the folder; they are not listed.
 */
export function listFiles(
  contentDir: string,
  folder: string,
  extension: string,
  problems: Problem[],
  beside: readonly string[] = [],
): ContentFile[] {
  const root = join(contentDir, folder);
  const shown = `${basename(contentDir)}/${folder}`;
  if (!isThere(root)) {
    problems.push({
      file: `${shown}/`,
      what: 'The folder does not exist.',
      todo: `Create it and put at least one ${extension} file into it.`,
    });
    return [];
  }
  const names = namesIn(root, shown, extension, problems)
    .filter((name) => !beside.some((other) => name.endsWith(other)))
    .sort();

  const byId = new Map<string, ContentFile>();
  for (const name of names) {
    const path = join(root, name);
    const file = `${shown}/${name}`;
    const id = basename(name, extension);
    const fault = whyNoFile(path);
    if (fault !== undefined) {
      problems.push({ file, what: fault[0], todo: fault[1] });
    } else if (!path.endsWith(extension)) {
      problems.push({
        file,
        what: `Only ${extension} files belong here, so this one would not be read.`,
        todo: `Rename it to end in “${extension}” (lower case) or take it out of ${shown}/.`,
      });
    } else if (suggestId(id, LONGEST_ID) !== id) {
      problems.push({
        file,
        what: `“${id}” cannot be part of an address.`,
        todo: `Use at most ${LONGEST_ID} lower-case letters, digits and single hyphens: “${suggestId(id, LONGEST_ID) ?? 'a-short-name'}${extension}”.`,
      });
    } else {
      const first = byId.get(id);
      if (first === undefined) byId.set(id, { id, path, file });
      else
        problems.push({
          file,
          what: `The id “${id}” is taken by ${first.file}.`,
          todo: 'Two files with one name would make two pages at one address: rename one of them.',
        });
    }
  }
  return [...byId.values()];
}

/** The names of the files in a folder and its subfolders, as paths below it. */
function namesIn(folder: string, shown: string, extension: string, problems: Problem[]): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !isLitter(name))
      .flatMap((entry) =>
        // A folder with the name of a file would be overlooked.
        entry.isDirectory() && !entry.name.endsWith(extension)
          ? namesIn(join(folder, entry.name), `${shown}/${entry.name}`, extension, problems).map(
              (name) => `${entry.name}/${name}`,
            )
          : [entry.name],
      );
  } catch (error) {
    const isFile = (error as NodeJS.ErrnoException).code === 'ENOTDIR';
    const [what, todo]: Advice = isFile
      ? ['This is not a folder.', `Take it away, and create a folder of this name for ${extension} files.`]
      : whyNot(error);
    problems.push({ file: `${shown}/`, what, todo });
    return [];
  }
}
