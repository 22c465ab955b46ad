import { parseArgs } from 'node:util';
import { nearestName } from '../../library/reading/nearest-name.ts';
import type { Call, Command } from './command.ts';

/** The command cannot do its work; the message says why and what to do. The exit code is 2. */
export class CannotRunError extends Error {
  override name = 'CannotRunError';
}

/** The command line has the wrong form: the usage is printed below the message. */
export class UsageError extends CannotRunError {
  override name = 'UsageError';
}

/** The result of `read`. @throws CannotRunError with the message of any error: for settings, and what a command needs. */
export function needed<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new CannotRunError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Parses the words and options of a command.
 * @throws UsageError for an option that is unknown, repeated or without its value, and for missing or superfluous words.
 */
export function parseCall(command: Command, args: string[]): Call {
  const known = command.options ?? [];
  const { tokens } = parseArgs({
    args,
    options: Object.fromEntries(
      known.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
    ),
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const options = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.find(({ name }) => name === token.name);
    if (option === undefined)
      throw new UsageError(
        unknown(
          'option',
          token.rawName,
          known.map(({ name }) => `--${name}`),
        ),
      );
    if (option.value === undefined && token.inlineValue)
      throw new UsageError(`“--${option.name}” takes no value.`);
    if (option.value !== undefined && (!token.value || (!token.inlineValue && token.value.startsWith('--'))))
      throw new UsageError(`“--${option.name}” needs a value: --${option.name} ${option.value}.`);
    if (options.has(option.name))
      throw new UsageError(`“--${option.name}” is given twice. Keep one of the two.`);
    options.set(option.name, token.value ?? '');
  }
  const instead = known.find(({ name, isInsteadOfWords }) => isInsteadOfWords === true && options.has(name));
  const names = instead === undefined ? (command.words ?? []) : [];
  const surplus = command.moreWords === undefined ? words.slice(names.length) : [];
  if (surplus.length > 0)
    throw new UsageError(
      `Too many words: “${surplus.join('”, “')}”. Put quotation marks round words that belong together, and round a path with spaces.`,
    );
  const missing = names.find((_, index) => (words[index] ?? '').trim() === '');
  if (missing !== undefined) throw new UsageError(`${missing} is missing.`);
  return { command, words, options };
}

/** “Unknown option “--jsn”. Did you mean “--json”?” */
export function unknown(what: string, typed: string, names: readonly string[]): string {
  const near = nearestName(typed, names);
  return `Unknown ${what} “${typed}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
}
