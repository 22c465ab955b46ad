import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { runMain } from '../support/run-desk.ts';

function check(contentDir: string, options: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const { code, said } = runMain(['check:content', ...options], { env: { CONTENT_DIR: contentDir, ...env } });
  return { code, lines: said.trimEnd().split('\n') };
}

test('valid content is reported as such, with a line for each warning', (t) => {
  const content = copyFixtureLibrary(t);
  // An article is marked as silent on this, though it has the words.
  content.change(
    'content/questions/1-lamps-alight.yaml',
    'How long do the lamps burn?',
    'Which crossing has a depot?',
  );
  const { code, lines } = check(content.contentDir);
  assert.equal(code, 0);
  assert.match(lines.pop() ?? '', /^\w+ articles, \d+ statements: no errors\. \w+ warnings?\.$/);
  assert.ok(lines.length > 0);
  for (const line of lines) assert.match(line, /^content\/\S+:\d+:\d+: warning: /);
});

test('a quotation with another word is an error at its place, for GitHub and for programs', (t) => {
  const content = copyFixtureLibrary(t);
  const file = 'content/regions/kursk.yaml';
  content.change(file, 'quote: The river was calm.', 'quote: The river was warm.');
  const line = content.lineOf(file, 'warm');
  const [github = ''] = check(content.contentDir, [], { GITHUB_ACTIONS: 'true' }).lines;
  assert.match(github, new RegExp(`^::error file=${file},line=${line},col=\\d+,title=summary\\.citations`));
  const programs = check(content.contentDir, ['--json']);
  const { errors, warnings } = JSON.parse(programs.lines.join('\n')) as {
    errors: { line: number }[];
    warnings: [];
  };
  assert.deepEqual([programs.code, errors.length, errors[0]?.line, warnings.length], [1, 1, line, 0]);
});

test('a map that a build would refuse to draw is an error with its file and field', (t) => {
  const content = copyFixtureLibrary(t);
  content.change('content/map/map.yaml', 'north: 56.75, south: 47.25', 'north: 56.75, south: 44');
  const { code, lines } = check(content.contentDir);
  assert.equal(code, 1);
  assert.match(
    lines[0] ?? '',
    /^content\/map\/map\.yaml: error: The map frame “front page” reaches Crimea: .* move “south” of the frame north\. \(frame\)$/,
  );
});
