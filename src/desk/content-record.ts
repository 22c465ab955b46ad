import { basename, join } from 'node:path';
import { isRealDay } from '../library/basics/dates.ts';
import { capitalised, counted } from '../library/basics/wording.ts';
import { readLibrary, type Library } from '../library/library.ts';
import { problemLines } from '../library/reading/problem-lines.ts';
import type { Call } from './call/command.ts';
import { CannotRunError } from './call/parse-call.ts';
import { writeFileWhole } from './call/write-file-whole.ts';

/** Reads the content. If it has problems, prints them and returns undefined. */
export function readWhole(contentDir: string): Library | undefined {
  const { library, problems } = readLibrary(contentDir);
  if (problems.length === 0) return library;
  for (const line of problemLines(problems, 'error')) console.error(line);
  console.error(`${capitalised(counted(problems.length, 'problem'))} in the content. Nothing was written.`);
  return undefined;
}

/** The day on this machine, in the form of ISO 8601, which is that of Sweden. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}

/** The day of “--date”, or today. @throws CannotRunError if it is not a day. */
export function dayOf({ options }: Pick<Call, 'options'>): string {
  const day = options.get('date') ?? today();
  if (isRealDay(day)) return day;
  throw new CannotRunError(
    `“${day}” is not a day of the calendar, written year-month-day. Write --date 2024-08-06.`,
  );
}

/** Writes a file at the top of the content whole or not at all, and prints which. @returns the exit code. */
export function writeWhole(contentDir: string, name: string, text: string, done: string): 0 | 1 {
  const file = `${basename(contentDir)}/${name}`;
  try {
    writeFileWhole(join(contentDir, name), text);
  } catch (error) {
    console.error(`${file} cannot be written: ${(error as Error).message}.\nNothing was written.`);
    return 1;
  }
  console.log(`${file} written: ${done}.`);
  return 0;
}
