import { allowedNames } from '../content/nearest-name.ts';
import { readLibrary } from '../library.ts';
import { counted } from '../wording.ts';
import { askEntry } from '../writing/ask-entry.ts';
import { describeKind, USAGE } from '../writing/describe-kind.ts';
import { flagsOf } from '../writing/flags.ts';
import { fieldsOf, KINDS } from '../writing/kinds.ts';
import { missingFlags, writeEntry } from '../writing/new-entry.ts';
import { completeCitations, readFlags } from '../writing/read-flags.ts';
import { openShelf } from '../writing/shelf.ts';
import { openTerminal } from '../writing/terminal.ts';
import { CalledWronglyError, contentFolder, runCommand } from './called-wrongly.ts';

/**
 * Writes an event, a person, an organisation, a note, a question or a figure: `npm run new -- event`. Ends with 0: written; 1: it does
 * not hold, and nothing is written; 2: called in another way than this; 130: stopped by Ctrl-C, and nothing is written.
 */
function stop(): never {
  console.error('\nStopped. Nothing was written.');
  process.exit(130);
}

await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === '--help' || name === '-h') {
    console.log(USAGE);
    return 0;
  }
  const kind = KINDS.find((known) => known.name === name);
  if (kind === undefined)
    throw new CalledWronglyError(
      name === undefined
        ? USAGE
        : `“${name}” is no kind of entry. ${allowedNames(
            name,
            KINDS.map((known) => known.name),
          )}\n${USAGE}`,
    );
  if (args.includes('--help') || args.includes('-h')) {
    console.log(describeKind(kind));
    return 0;
  }
  const fields = fieldsOf(kind);
  const faults: string[] = [];
  const draft = readFlags(args, flagsOf(fields), faults);
  completeCitations(draft, fields);
  const missing = missingFlags(draft, kind);
  const canAsk = process.stdin.isTTY && process.stdout.isTTY;
  if (missing.length > 0 && !canAsk) faults.push(`These are missing:\n${missing.join('\n')}`);
  if (faults.length > 0)
    throw new CalledWronglyError(`${faults.join('\n')}\nAll flags: npm run new -- ${kind.name} --help`);

  const shelf = openShelf(contentFolder(), (folder, drafts) => readLibrary(folder, { drafts }));
  process.on('SIGINT', stop);
  const terminal = canAsk ? openTerminal(stop) : undefined;
  const asks = terminal !== undefined && missing.length > 0;
  if (asks) {
    terminal.say(
      `A new ${kind.name}. Enter leaves out what is optional; Tab completes; Ctrl-C stops, and nothing is written.`,
    );
    const problems = shelf.problems.published.length + shelf.problems.ofDrafts.length;
    if (problems > 0)
      terminal.say(
        `The content has ${counted(problems, 'problem')} (npm run check:content). An article whose copy does not hold cannot be quoted.`,
      );
    await askEntry(terminal, kind, shelf, draft, args.length > 0);
  }
  const isWritten = await writeEntry(draft, kind, shelf, terminal, asks);
  terminal?.close();
  return isWritten ? 0 : 1;
});
