import { statSync } from 'node:fs';
import { nearestName } from '../content/nearest-name.ts';
import { contentDirectory } from '../library.ts';

/** A command was called in a way it does not know; its message says how. Such a command ends with 2. */
export class CalledWronglyError extends Error {
  override name = 'CalledWronglyError';
}

/**
 * Runs a command and sets how the program ends: with what `run` gives, or with 2 where it was called wrongly.
 * @throws what `run` throws besides: that is a fault of ours.
 */
export async function runCommand(run: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (!(error instanceof CalledWronglyError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/** Where the content lies. @throws CalledWronglyError where `CONTENT_DIR` names no folder. */
export function contentFolder(): string {
  const folder = contentDirectory();
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  const named = process.env['CONTENT_DIR'];
  throw new CalledWronglyError(
    named === undefined
      ? `There is no folder ${folder}. Call the command from the project’s root.`
      : `CONTENT_DIR is “${named}”, and there is no such folder. Set it to one that holds articles/, captures/ and the rest, or leave it out: content/ is read then.`,
  );
}

/** What to say of an option that a command does not know: the nearest that it does, if there is one. */
export function unknownOption(option: string, known: readonly string[]): string {
  const near = nearestName(option, known);
  return `“${option}” is not known here.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
}
