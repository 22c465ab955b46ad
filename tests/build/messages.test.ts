import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatProblems } from '../../src/library/reading/problem.ts';
import { readLibrary } from '../../src/library/library.ts';
import { copyFixtureLibrary } from '../support/fixture-library.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** An example of messages.md: a change of the fixture library, and the message about it. */
interface Example {
  title: string;
  /** Blocks of `diff` and `sh`, in their order. */
  steps: { kind: string; text: string }[];
  message: string;
}

function readExamples(): Example[] {
  const [, ...sections] = readFileSync(join(FIXTURES, 'messages.md'), 'utf8').split(/^### /m);
  return sections.map((section) => {
    const blocks = [...section.matchAll(/^```(\w+)\n(.*?)\n```$/gms)].map(([, kind = '', text = '']) => ({
      kind,
      text,
    }));
    const message = blocks.find(({ kind }) => kind === 'text')?.text ?? '';
    return {
      title: section.slice(0, section.indexOf('\n')),
      steps: blocks.filter(({ kind }) => kind !== 'text'),
      message,
    };
  });
}

suite('messages.md has what is said', { concurrency: 2 }, () => {
  for (const { title, steps, message } of readExamples())
    test(title, (t) => {
      assert.equal(messageOf(t, steps), message);
    });
});

/** The message about an example, with the folder of the test shown as /where/you/are. */
function messageOf(t: TestContext, steps: Example['steps']): string {
  const folder = dirname(copyFixtureLibrary(t).contentDir);
  cpSync(join(FIXTURES, 'site'), join(folder, 'dist'), { recursive: true });
  let said: string | undefined;
  for (const { kind, text } of steps) {
    const [, deleted] = /^rm (?:-r )?(.+)$/.exec(text) ?? [];
    if (kind === 'diff') change(folder, text);
    else if (deleted !== undefined) rmSync(join(folder, deleted), { recursive: true });
    else said = run(folder, text);
  }
  said ??= formatProblems(readLibrary(join(folder, 'content')).problems);
  return (
    said
      // Astro’s own line before it.
      .replace(/^(?:\[astro\] Unable to load|[\d:]+ \[ERROR\] \[border-briefing\]) .*\n+/, '')
      .replace(/^.+ in the content\. Nothing was built\.\n\n/, '')
      .replaceAll(folder, '/where/you/are')
      .trim()
  );
}

/**
 * Makes a change in a file: its first line names it; lines that begin with “-” are replaced by those with “+”. Without a “-” they
 * come at its end, or make it.
 */
function change(folder: string, diff: string): void {
  const [file = '', ...lines] = diff.split('\n');
  const path = join(folder, file);
  const side = (sign: string): string =>
    lines
      .filter((line) => line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  if (side('-') === '') {
    if (existsSync(path)) appendFileSync(path, `\n${side('+')}`);
    else writeFileSync(path, side('+'));
    return;
  }
  const parts = `\n${readFileSync(path, 'utf8')}`.split(`\n${side('-')}`);
  assert.equal(parts.length, 2, `${file} has “${side('-')}” once.`);
  writeFileSync(path, parts.join(`\n${side('+')}`).slice(1));
}

/** Runs a command as it is typed, `COPIES=of npm run build -- …`, and asserts that it ends with a fault. */
function run(folder: string, typed: string): string {
  const {
    settings = '',
    name = '',
    words = '',
  } = /^(?<settings>(?:[A-Z_]+=\S* )*)npm run (?<name>[\w:]+)(?: -- (?<words>.*))?$/.exec(typed)?.groups ??
  {};
  const program =
    name === 'build'
      ? [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', join(folder, 'site/dist')]
      : [join(PROJECT, 'src/desk/main.mjs'), name];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...program, ...[...words.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)],
    {
      encoding: 'utf8',
      cwd: name === 'build' ? PROJECT : folder,
      env: {
        PATH: process.env['PATH'],
        ...(name === 'build' && { CONTENT_DIR: join(folder, 'content') }),
        ...Object.fromEntries(settings.split(' ').map((setting) => setting.split('=') as [string, string])),
      },
    },
  );
  assert.notEqual(status, 0, stdout);
  assert.equal(existsSync(join(folder, 'site/dist')), false);
  return stderr === '' ? stdout : stderr;
}
