import { EXIT_CODES, SETTINGS, type Command } from './command.ts';

/** One line: how a command is called. */
export function usageOf({ name, words = [], moreWords, options = [] }: Command): string {
  const instead = options.filter(({ isInsteadOfWords }) => isInsteadOfWords === true);
  const after = [
    ...words,
    ...(moreWords === undefined ? [] : [`[${moreWords} …]`]),
    ...instead.map((option) => `| --${option.name}`),
    ...options
      .filter((option) => !instead.includes(option))
      .map((option) => `[--${[option.name, option.value ?? []].flat().join(' ')}]`),
  ];
  return ['Usage: npm run', name, ...(after.length > 0 ? ['--', ...after] : [])].join(' ');
}

/** Everything about a command: `--help`. */
export function helpOf(command: Command): string {
  const { does, options = [], settings = [], examples } = command;
  return [
    usageOf(command),
    does,
    ...table('Options', [
      ...options.map(
        ({ name, value, does: use }) => [`--${name}${value === undefined ? '' : ` ${value}`}`, use] as const,
      ),
      ['--help', 'prints this'],
    ]),
    ...table(
      'Settings',
      settings.map((name) => [name, SETTINGS[name]]),
    ),
    '\nExamples',
    ...examples.map((example) => `  ${example}`),
    ...table('Exit codes', Object.entries(EXIT_CODES)),
  ].join('\n');
}

/** The list of all commands. */
export function overview(commands: readonly Command[]): string {
  return [
    'Usage: npm run <command>; npm run <command> -- --help explains it.',
    ...table(
      'Commands',
      commands.map(({ name, does }) => [name, does]),
    ),
    ...table('Exit codes', Object.entries(EXIT_CODES)),
  ].join('\n');
}

function table(title: string, rows: readonly (readonly [string, string])[]): string[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [`\n${title}`, ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)];
}
