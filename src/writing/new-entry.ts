import { setImmediate } from 'node:timers/promises';
import { capitalised, counted } from '../wording.ts';
import { formatPlace, type Problem } from '../content/problem.ts';
import { askOne } from './ask-entry.ts';
import { checkDraft, NEW_ENTRY, type Checked } from './check-draft.ts';
import { missingFields, type Entry } from './entry.ts';
import { flagLines, flagsFor } from './describe-kind.ts';
import { flagsOf } from './flags.ts';
import { fieldsOf, type Kind } from './kinds.ts';
import type { NewText } from './place-entry.ts';
import { putInPlace } from './put-in-place.ts';
import type { Shelf } from './shelf.ts';
import { askYes, type Terminal } from './terminal.ts';

/** Lines for the flags that are needed and not given; none if the entry is whole. */
export function missingFlags(draft: Entry, kind: Kind): string[] {
  const fields = fieldsOf(kind);
  return flagLines(flagsFor(missingFields(draft, fields), flagsOf(fields)));
}

/**
 * Checks a new entry and writes it, asking for what does not hold where somebody can be asked.
 * @param wasAsked whether the entry was typed on a terminal: it is then shown before it is written.
 * @returns whether it was written.
 */
export async function writeEntry(
  draft: Entry,
  kind: Kind,
  shelf: Shelf,
  terminal: Terminal | undefined,
  wasAsked: boolean,
): Promise<boolean> {
  let checked = checkDraft(draft, kind, shelf);
  while (checked.problems.length > 0) {
    tell(checked);
    if (terminal === undefined || !(await changeField(terminal, kind, shelf, draft, checked.problems))) {
      console.error(`Nothing was written.`);
      return false;
    }
    checked = checkDraft(draft, kind, shelf);
  }
  const { text } = checked;
  if (text === undefined) return false;
  if (terminal !== undefined && wasAsked) {
    terminal.say(`\n${text.added}`);
    if (!(await askYes(terminal, `Write this to ${text.file}?`))) {
      terminal.say('Nothing was written.');
      return false;
    }
  }
  // Lets a Ctrl-C of the meantime be heard.
  await setImmediate();
  return put(text, shelf.problems.published.length);
}

function put({ path, file, before, after }: NewText, problemsBefore: number): boolean {
  if (!putInPlace(path, before, after)) {
    console.error(
      `${file} was changed by another program meanwhile. Nothing was written: call the command again.`,
    );
    return false;
  }
  console.log(
    `Written to ${file}. Readers learn of it if content/changes.yaml names it: the day, “kind: addition”, a sentence and the pages.`,
  );
  if (problemsBefore > 0)
    console.log(
      `The content has ${counted(problemsBefore, 'problem')} besides, as before: npm run check:content.`,
    );
  return true;
}

function tell({ problems }: Checked): void {
  const count = problems.length === 1 ? 'This does' : `${capitalised(counted(problems.length, 'thing'))} do`;
  console.error(`\n${count} not hold:`);
  for (const problem of problems) console.error(`  ${placeOf(problem)}: ${problem.what} ${problem.todo}`);
}

function placeOf(problem: Problem): string {
  return problem.file === NEW_ENTRY && problem.field !== undefined ? problem.field : formatPlace(problem);
}

/** Asks for a field once more; false if it is to be left at that. */
async function changeField(
  terminal: Terminal,
  kind: Kind,
  shelf: Shelf,
  draft: Entry,
  problems: readonly Problem[],
): Promise<boolean> {
  const fields = fieldsOf(kind);
  const names = fields.map(({ name }) => name);
  const atFault = /^[^[]+/.exec(problems.find(({ file }) => file === NEW_ENTRY)?.field ?? '')?.[0];
  const likely = atFault !== undefined && names.includes(atFault) ? atFault : undefined;
  for (;;) {
    const typed = await terminal.ask({
      prompt: `Change which field? ${likely === undefined ? '' : `[${likely}] `}(“stop” writes nothing) > `,
      words: names,
    });
    if (typed === 'stop' || (typed === '' && likely === undefined)) return false;
    const field = fields.find(({ name }) => name === (typed === '' ? likely : typed));
    if (field !== undefined) {
      await askOne(terminal, kind, shelf, draft, field);
      return true;
    }
    terminal.say(`The fields are: ${names.join(', ')}.`);
  }
}
