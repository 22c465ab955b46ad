import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nearestName } from '../library/reading/nearest-name.ts';
import { contentDirectory } from '../outputs/publishing/open-library.ts';

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

/**
 * Reads a command line of words and flags, each flag with a value and given once.
 * @param flags their names, without dashes.
 * @throws CalledWronglyError for a flag that is not among them, is repeated or has no value.
 */
export function readFlags<Flag extends string>(
  args: string[],
  flags: readonly Flag[],
): { words: string[]; values: Partial<Record<Flag, string>> } {
  const options = Object.fromEntries(flags.map((name) => [name, { type: 'string' as const }]));
  const words: string[] = [];
  const values: Partial<Record<Flag, string>> = {};
  for (const token of parseArgs({ args, options, strict: false, tokens: true }).tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags.find((name) => name === token.name);
    if (flag === undefined)
      throw new CalledWronglyError(
        unknownOption(
          token.rawName,
          flags.map((name) => `--${name}`),
        ),
      );
    if (!token.value || (!token.inlineValue && token.value.startsWith('--')))
      throw new CalledWronglyError(`“--${flag}” needs a value.`);
    if (flag in values) throw new CalledWronglyError(`“--${flag}” is given twice. Keep one of the two.`);
    values[flag] = token.value;
  }
  return { words, values };
}
