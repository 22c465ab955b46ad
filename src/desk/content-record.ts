import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRealDay } from '../library/basics/dates.ts';
import { capitalised, counted } from '../library/basics/wording.ts';
import { readLibrary, type Library } from '../library/library.ts';
import { problemLines } from '../library/reading/problem-lines.ts';
import type { Call } from './call/command.ts';
import { CannotRunError } from './call/parse-call.ts';

/** The content, for a command that records something about it. If it has problems, they are printed, and there is none. */
export function readWhole(contentDir: string): Library | undefined {
  const { library, problems } = readLibrary(contentDir);
  if (problems.length === 0) return library;
  for (const line of problemLines(problems, 'error')) console.error(line);
  console.error(`${capitalised(counted(problems.length, 'problem'))} in the content. Nothing was written.`);
  return undefined;
}

/** The day of “--date”, or today. @throws CannotRunError if it is not a day. */
export function dayOf({ options }: Pick<Call, 'options'>): string {
  // The Swedish form of a date is that of ISO 8601.
  const day = options.get('date') ?? new Date().toLocaleDateString('sv-SE');
  if (isRealDay(day)) return day;
  throw new CannotRunError(
    `“${day}” is not a day of the calendar, written year-month-day. Write --date 2024-08-06.`,
  );
}

/** Writes a file at the top of the content whole or not at all, and prints which. @returns the exit code. */
export function writeWhole(contentDir: string, name: string, text: string, done: string): 0 | 1 {
  const path = join(contentDir, name);
  const file = `${basename(contentDir)}/${name}`;
  // Names that begin with a dot are not content.
  const part = join(contentDir, `.${name}.part`);
  try {
    writeFileSync(part, text);
    renameSync(part, path);
  } catch (error) {
    console.error(`${file} cannot be written: ${(error as Error).message}.\nNothing was written.`);
    return 1;
  } finally {
    rmSync(part, { force: true });
  }
  console.log(`${file} written: ${done}.`);
  return 0;
}
