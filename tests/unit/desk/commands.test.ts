import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CannotRunError, parseCall } from '../../../src/desk/call/parse-call.ts';
import { EXIT_CODES, type Command } from '../../../src/desk/call/command.ts';
import { COMMANDS } from '../../../src/desk/commands.ts';
import { helpOf } from '../../../src/desk/call/help.ts';
import { KINDS } from '../../../src/desk/new/kinds.ts';
import { runMain } from '../../support/run-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const COMMAND: Command = {
  name: 'paint',
  does: 'Paints.',
  words: ['<wall>', '<colour>'],
  options: [
    { name: 'coats', value: '<number>', does: 'how often' },
    { name: 'dry', does: 'waits' },
    { name: 'everything', does: 'paints all walls', isInsteadOfWords: true },
  ],
  examples: ['npm run paint -- north green'],
  load: () => Promise.resolve({ run: () => 0 }),
};

function readScripts(): Record<string, string> {
  const file = join(import.meta.dirname, '../../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { scripts: Record<string, string> }).scripts;
}

function saidOf(args: string[]): string {
  try {
    parseCall(COMMAND, args);
    return '';
  } catch (error) {
    assert.ok(error instanceof CannotRunError);
    return error.message;
  }
}

test('words and options are read in any order', () => {
  const { words, options } = parseCall(COMMAND, ['--coats=2', 'north', '--dry', '--', '--green']);
  assert.deepEqual(
    [words, [...options]],
    [
      ['north', '--green'],
      [
        ['coats', '2'],
        ['dry', ''],
      ],
    ],
  );
});

test('a command can take any number of words after those that it needs', () => {
  const { words } = parseCall({ ...COMMAND, moreWords: '<wall>' }, ['north', 'green', 'east', 'west']);
  assert.deepEqual(words, ['north', 'green', 'east', 'west']);
});

test('an option can be instead of the words', () => {
  const { words, options } = parseCall(COMMAND, ['--everything', '--dry']);
  assert.deepEqual([words, [...options.keys()]], [[], ['everything', 'dry']]);
});

for (const [args, said] of [
  [['north'], /^<colour> is missing\.$/],
  [['north', ' '], /^<colour> is missing\.$/],
  [['north', 'green', 'a', 'b'], /^Too many words: “a”, “b”\. Put quotation marks round words/],
  [['north', 'green', '--coat', '2'], /^Unknown option “--coat”\. Did you mean “--coats”\?$/],
  [['north', 'green', '--coats'], /^“--coats” needs a value: --coats <number>\.$/],
  [['north', 'green', '--coats', '--dry'], /^“--coats” needs a value/],
  [['north', 'green', '--dry=yes'], /^“--dry” takes no value\.$/],
  [['--everything', 'north'], /^Too many words: “north”\./],
  [['north', 'green', '--dry', '--dry'], /^“--dry” is given twice\./],
] as const)
  test(`“paint ${args.join(' ')}” is a usage error that says what is wrong`, () => {
    assert.match(saidOf([...args]), said);
  });

test('the entry lists the commands, suggests the nearest name, and explains a command without running it', () => {
  const list = runMain([]);
  assert.equal(list.code, 0);
  for (const { name } of COMMANDS) assert.match(list.out, new RegExp(`^ {2}${name} `, 'm'));
  const wrong = runMain(['qoute', 'words']);
  assert.deepEqual([wrong.code, wrong.out], [2, '']);
  assert.match(wrong.err, /^“qoute” is not a command\. .*Did you mean “quote”\?/);
  const help = runMain(['preview', '--help']);
  assert.deepEqual([help.code, help.err], [0, '']);
  assert.match(help.out, /^Usage: npm run preview\n/);
});

test('the help of a command has its words, options, settings, examples and exit codes', () => {
  const help = helpOf({ ...COMMAND, settings: ['PORT'] });
  assert.match(
    help,
    /^Usage: npm run paint -- <wall> <colour> \| --everything \[--coats <number>\] \[--dry\]\nPaints\.\n/,
  );
  for (const row of [
    '--coats <number>  how often',
    '--help ',
    'PORT  ',
    COMMAND.examples[0] ?? '',
    ...Object.values(EXIT_CODES),
  ])
    assert.ok(help.includes(row), `${row}\n${help}`);
});

test('each command has an npm script of its name, and each kind of entry has an example', () => {
  const scripts = readScripts();
  for (const { name } of COMMANDS) assert.equal(scripts[name], `node src/desk/main.mjs ${name}`);
  const examples = COMMANDS.find(({ name }) => name === 'new')?.examples ?? [];
  for (const { name } of KINDS)
    assert.ok(
      examples.some((example) => example.startsWith(`npm run new -- ${name} --`)),
      name,
    );
});

test('a folder that the system cannot open is named, without a stack trace', (t) => {
  const folder = tempFolder(t);
  symlinkSync('loop', join(folder, 'loop'));
  for (const content of [join(folder, 'loop'), join(folder, 'x'.repeat(300))]) {
    const { code, err } = runMain(['check:content'], { env: { CONTENT_DIR: content } });
    assert.equal(code, 2);
    assert.match(err, /^CONTENT_DIR is “.*”, and there is no such folder\..*\n$/);
  }
});

test('a command whose reader ends first ends quietly', { skip: process.platform === 'win32' }, () => {
  const command = '"$0" --no-warnings src/desk/main.mjs verify tests/fixtures/site | true';
  const { stderr } = spawnSync('bash', ['-c', command, process.execPath], { encoding: 'utf8' });
  assert.doesNotMatch(stderr, /EPIPE/);
});
