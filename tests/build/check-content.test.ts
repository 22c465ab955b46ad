import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { copyContent, REAL_CONTENT } from '../support/content-copy.ts';

interface Ended {
  code: number | null;
  lines: string[];
}

function check(contentDir: string, options: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', 'src/commands/check-content.ts', ...options],
    {
      encoding: 'utf8',
      cwd: new URL('../..', import.meta.url),
      env: { ...process.env, GITHUB_ACTIONS: 'false', CONTENT_DIR: contentDir, ...env },
    },
  );
  return { code: status, lines: `${stdout}${stderr}`.trimEnd().split('\n') };
}

test('content that holds is said to hold, with a line for each warning', () => {
  const { code, lines } = check(REAL_CONTENT);
  assert.equal(code, 0);
  assert.match(
    lines.at(-1) ?? '',
    /^Five articles, \d+ statements: all of it holds\. (?:\d+|[A-Z][a-z]+) warnings?\.$/,
  );
  for (const line of lines.slice(0, -1)) assert.match(line, /^content\/\S+:\d+:\d+: warning: /);
});

test('a quotation with another word is an error at its place, for people, for GitHub and for programs', (t) => {
  const content = copyContent(t);
  const file = 'content/regions/kursk.yaml';
  content.change(file, 'it is unclear how long', 'it is unclear how wrong');
  const line = content.lineOf(file, 'it is unclear how wrong');
  const people = check(content.dir);
  assert.equal(people.code, 1);
  assert.match(
    people.lines[0] ?? '',
    new RegExp(`^${file}:${line}:\\d+: error: The words .*how wrong.* do not stand in `),
  );
  assert.equal(people.lines.at(-1), 'One problem in the content: it cannot be built.');
  const [github = ''] = check(content.dir, [], { GITHUB_ACTIONS: 'true' }).lines;
  assert.match(github, new RegExp(`^::error file=${file},line=${line},col=\\d+,title=summary\\.citations`));
  const programs = check(content.dir, ['--json']);
  const { errors, warnings } = JSON.parse(programs.lines.join('\n')) as {
    errors: { line: number }[];
    warnings: [];
  };
  assert.deepEqual([programs.code, errors.length, errors[0]?.line, warnings.length], [1, 1, line, 0]);
});

test('a word that the command does not know is told from content that does not hold', () => {
  const { code, lines } = check(REAL_CONTENT, ['--jason']);
  assert.equal(code, 2);
  assert.equal(lines[0], '“--jason” is not known here. Did you mean “--json”?');
  assert.equal(check(REAL_CONTENT, ['--colour']).lines[0], '“--colour” is not known here.');
});

test('a folder of content that is not there is a wrong call, not content that does not hold', () => {
  const { code, lines } = check('/no/such/content');
  assert.equal(code, 2);
  assert.match(
    lines[0] ?? '',
    /^CONTENT_DIR is “\/no\/such\/content”, and there is no such folder\. Set it to /,
  );
});
