import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nearestName } from '../library/reading/nearest-name.ts';
import { contentFolder as folderIn } from '../outputs/settings.ts';

/** Usage error of a command; the message says what is wrong. The exit code is 2. */
export class CalledWronglyError extends Error {
  override name = 'CalledWronglyError';
}

/**
 * Runs a command and sets the exit code: the result of `run`, or 2 after a usage error.
 * @throws any other error of `run`: that is a bug.
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

/** The content folder. @throws CalledWronglyError if it does not exist. */
export function contentFolder(): string {
  const folder = folderIn(process.env);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  const named = process.env['CONTENT_DIR'];
  throw new CalledWronglyError(
    named === undefined
      ? `There is no folder ${folder}. Run the command in the project’s root.`
      : `CONTENT_DIR is “${named}”, and there is no such folder. Set it to a folder with articles/, captures/ and the rest, or unset it to read content/.`,
  );
}

/** Message for an unknown option, with the nearest known one. */
export function unknownOption(option: string, known: readonly string[]): string {
  const near = nearestName(option, known);
  return `Unknown option “${option}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
}

/**
 * Parses a command line of words and flags; each flag has a value and is given at most once.
 * @param flags the known flags, without dashes.
 * @throws CalledWronglyError for a flag that is unknown, repeated or without a value.
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
