import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A command as it is typed, one line or several that end with a backslash: `npm run quote -- "The river was calm."` */
export interface TypedCommand {
  settings: Partial<Record<string, string>>;
  /** Its name in `package.json`. */
  name: string;
  words: string[];
}

const TYPED = /^(?<settings>(?:[A-Z_]+=\S* )*)npm run (?:-s )?(?<name>[\w:-]+)(?: -- (?<words>.*))?$/;

/** @throws Error where a line is no command. */
export function readTypedCommand(typed: string): TypedCommand {
  const { settings = '', name, words = '' } = TYPED.exec(typed.replace(/ \\\n */g, ' '))?.groups ?? {};
  if (name === undefined)
    throw new Error(`“${typed}” is not typed as a command: “COPIES=off npm run build”.`);
  const parted = settings.split(' ').filter((setting) => setting !== '');
  return {
    settings: Object.fromEntries(parted.map((setting) => setting.split('=') as [string, string])),
    name,
    words: [...words.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word),
  };
}

/** What a command printed, and with what it ended. */
export interface CommandEnd {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs the modules of `src/commands/` that a command of `package.json` runs, in another folder than the project’s.
 * @param node version of Node that the command is made to find.
 * @param coverage folder for what is reached (`NODE_V8_COVERAGE`).
 * @throws Error where there is no such command.
 */
export function runCommand(
  { settings, name, words }: TypedCommand,
  folder: string,
  { node, coverage }: { node?: string | undefined; coverage?: string } = {},
): Promise<CommandEnd> {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: Partial<Record<string, string>>;
  };
  const files = [...(scripts[name] ?? '').matchAll(/src\/commands\/\S+/g)].map(([file]) => file);
  if (files.length === 0) throw new Error(`package.json has no command “${name}”.`);
  const version = `Object.defineProperty(process.versions, 'node', { value: '${node ?? process.versions.node}' });`;
  const steps = files.map(
    (file) => `await import(${JSON.stringify(pathToFileURL(join(PROJECT, file)).href)});`,
  );
  const child = spawn(
    process.execPath,
    [
      '--no-warnings',
      '--input-type=module',
      // What comes before the words of a command is its own name.
      ...['--eval', `${version} process.argv.splice(1, 0, 'command'); ${steps.join(' ')}`, '--', ...words],
    ],
    {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        ...(coverage === undefined ? {} : { NODE_V8_COVERAGE: coverage }),
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const end: CommandEnd = { code: null, stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      end[stream] += text;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ ...end, code });
    });
  });
}
