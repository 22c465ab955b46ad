import { allowedNames } from '../library/reading/nearest-name.ts';
import { ContentError } from '../library/reading/problem.ts';
import { CannotRunError, parseCall, UsageError } from './call/parse-call.ts';
import type { Command } from './call/command.ts';
import { COMMANDS } from './commands.ts';
import { helpOf, overview, usageOf } from './call/help.ts';

/** Errors of the system that a person can end: no permission, no room. */
const NOT_WRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'];
const HELP = ['--help', '-h'];

/** Runs a command by its name, or explains all of them. @returns the exit code, one of EXIT_CODES. */
export async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || HELP.includes(name)) {
    console.log(overview(COMMANDS));
    return 0;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    const names = COMMANDS.map((known) => known.name);
    console.error(`“${name}” is not a command. ${allowedNames(name, names)}`);
    return 2;
  }
  return runOne(command, args);
}

/**
 * Runs a command; “--help” explains it.
 * @returns the exit code, one of EXIT_CODES.
 * @throws any error but ContentError, CannotRunError and those of the system: that is a bug.
 */
export async function runOne(command: Command, args: string[]): Promise<number> {
  const ownArgs = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (ownArgs.some((arg) => HELP.includes(arg))) {
    console.log(helpOf(command));
    return 0;
  }
  try {
    const call = parseCall(command, args);
    const { run } = await command.load();
    return await run(call);
  } catch (error) {
    const { code = '', message, path } = error as NodeJS.ErrnoException;
    // An error of the system, not of this program.
    if (path !== undefined || NOT_WRITABLE.includes(code)) {
      const advice = NOT_WRITABLE.includes(code)
        ? 'Make room on the disk, or give yourself the right to write there.'
        : 'Look at this file or folder, and run the command again.';
      console.error(`${message}.\n${advice}`);
      return 1;
    }
    if (error instanceof ContentError) {
      console.error(message);
      return 1;
    }
    if (!(error instanceof CannotRunError)) throw error;
    console.error(error.message);
    if (error instanceof UsageError)
      console.error(`${usageOf(command)}\nMore: npm run ${command.name} -- --help`);
    return 2;
  }
}
