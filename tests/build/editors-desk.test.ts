import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyContent, REAL_CONTENT, type ContentCopy } from '../support/content-copy.ts';

interface Ended {
  code: number | null;
  said: string;
}

/** Runs a command of the desk as a program, with nobody to ask. */
function run(command: 'new' | 'recheck', contentDir: string, args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', `src/commands/${command}.ts`, ...args],
    {
      encoding: 'utf8',
      cwd: new URL('../..', import.meta.url),
      env: { ...process.env, CONTENT_DIR: contentDir },
    },
  );
  return { code: status, said: `${stdout}${stderr}` };
}

/** Every file of a content folder with its text. */
function everything(content: ContentCopy): Map<string, string> {
  return new Map(
    readdirSync(content.dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = `content${join(entry.parentPath, entry.name).slice(content.dir.length)}`;
        return [file, content.read(file)];
      }),
  );
}

/** The files that differ, with what stands in them after all that stood there before. */
function added(before: ReadonlyMap<string, string>, content: ContentCopy): Record<string, string> {
  const now = [...everything(content)].filter(([file, text]) => text !== before.get(file));
  return Object.fromEntries(
    now.map(([file, text]) => {
      const old = before.get(file) ?? '';
      assert.ok(text.startsWith(old), `${file} keeps what stood in it`);
      return [file, text.slice(old.length)];
    }),
  );
}

const ISTORIES = 'belgorod-incursion-russias-military';
const EVENT = [
  ...['event', '--id', 'a-trial', '--date', '2023-05-22', '--region', 'belgorod', '--kind', 'event'],
  ...['--dated', 'printed', '--basis', 'The text.'],
];

test('an event given by flags is added to its year, and the content holds with it', (t) => {
  const content = copyContent(t);
  const before = everything(content);
  const { code, said } = run('new', content.dir, [
    ...EVENT,
    ...[
      '--what',
      'About 100 men take a checkpoint.',
      '--article',
      ISTORIES,
      '--quote',
      'About 100 men, using armored vehicles',
    ],
  ]);
  assert.deepEqual(
    [code, said.match(/^Written to content\/events\/2023\.yaml\. .*content\/changes\.yaml/)?.length],
    [0, 1],
    said,
  );
  assert.deepEqual(added(before, content), {
    'content/events/2023.yaml': `
- id: a-trial
  date: 2023-05-22
  region: belgorod
  kind: event
  what: About 100 men take a checkpoint.
  dated: printed
  basis: The text.
  citations:
    - article: ${ISTORIES}
      quote: About 100 men, using armored vehicles
`,
  });
  assert.deepEqual(content.problems(), []);
});

test('a note takes the next number of its article, a question the next of all, a profile a file of its own', (t) => {
  const content = copyContent(t);
  const before = everything(content);
  const quote = 'mutiny was called off';
  const insider = 'ukraine-invasion-blow-to-putins-power';
  const articles = content
    .files('articles')
    .map((file) => file.slice('content/articles/'.length, -'.md'.length));
  for (const args of [
    [
      'note',
      '--article',
      insider,
      '--quote',
      quote,
      '--grade',
      'E',
      '--says',
      'x',
      '--basis',
      'y',
      '--confidence',
      'low',
    ],
    [
      'person',
      '--id',
      'a-trial',
      '--name',
      'A Trial',
      '--spellings',
      'Wagner',
      '--article',
      insider,
      '--quote',
      quote,
    ],
    [
      ...['question', '--question', 'Is it a trial?', '--agree', 'x', '--differ', 'y'],
      ...articles.flatMap((id) => [
        '--positions.article',
        id,
        '--positions.answer',
        'Does not say.',
        '--positions.silent',
      ]),
    ],
    [
      ...[
        'figure',
        '--id',
        'a-trial',
        '--topic',
        'trial',
        '--region',
        'kursk',
        '--what',
        'x',
        '--claimedBy',
        'y',
      ],
      ...['--status', 'attributed', '--from', '2023', '--article', insider, '--quote', quote],
    ],
  ]) {
    const { code, said } = run('new', content.dir, args);
    assert.equal(code, 0, said);
  }
  const found = added(before, content);
  assert.deepEqual(Object.keys(found).sort(), [
    'content/figures/claims.yaml',
    'content/notes/ukraine-invasion-blow-to-putins-power.yaml',
    'content/profiles/a-trial.yaml',
    'content/questions/7-is-it-a-trial.yaml',
  ]);
  assert.match(
    found['content/notes/ukraine-invasion-blow-to-putins-power.yaml'] ?? '',
    /^\n- id: n28\n {2}quote: mutiny/,
  );
  assert.match(found['content/profiles/a-trial.yaml'] ?? '', /^name: A Trial\ntype: person\n/);
  assert.match(found['content/questions/7-is-it-a-trial.yaml'] ?? '', /^id: q7\n/);
  assert.deepEqual(content.problems(), []);
});

for (const [name, args, said] of [
  [
    'a number that no quotation has',
    ['--what', '777 men.', '--article', ISTORIES, '--quote', 'About 100 men'],
    /what: The number 777 in .* stands in none/,
  ],
  [
    'words with the nearest',
    ['--what', 'Men.', '--article', ISTORIES, '--quote', 'About 100 men, using armoured vehicles'],
    /nearest is #p1: “About 100 men, using armored/,
  ],
  [
    'words of another article',
    ['--what', 'Men.', '--article', 'kursk-post-putin-succession', '--quote', 'About 100 men'],
    new RegExp(`They stand in ${ISTORIES}`),
  ],
  [
    'words that stand twice',
    ['--what', 'Men.', '--article', ISTORIES, '--quote', 'Belgorod'],
    /stand \d+ times in .* add “occurrence/,
  ],
  [
    'an article that is not there',
    ['--what', 'Men.', '--article', `${ISTORIES}s`, '--quote', 'x'],
    new RegExp(`Did you mean “${ISTORIES}”`),
  ],
  [
    'a date after its end',
    ['--what', 'Men.', '--until', '2023-05-01', '--article', ISTORIES, '--quote', 'About 100 men'],
    /until: “until” must be later/,
  ],
  [
    'an id that is taken',
    ['--what', 'Men.', '--article', ISTORIES, '--quote', 'About 100 men'],
    /id: The id “raid-begins” is taken by content\/events\/2023\.yaml/,
  ],
] as const)
  test(`an entry that does not hold is not written: ${name}`, (t) => {
    const content = copyContent(t);
    const before = everything(content);
    const event = EVENT.map((word) =>
      name.startsWith('an id') && word === 'a-trial' ? 'raid-begins' : word,
    );
    const ended = run('new', content.dir, [...event, ...args]);
    assert.match(ended.said, said);
    assert.match(ended.said, /\nNothing was written\.\n$/);
    assert.equal(ended.code, 1);
    assert.deepEqual(added(before, content), {});
  });

test('content that does not hold elsewhere keeps nobody from writing, a file that does not hold itself does', (t) => {
  const content = copyContent(t);
  const args = [...EVENT, '--what', 'Men.', '--article', ISTORIES, '--quote', 'About 100 men'];
  content.change('content/regions/kursk.yaml', 'it is unclear how long', 'it is unclear how wrong');
  content.change('content/events/2023.yaml', '- id: raid-begins\n', '- idd: raid-begins\n');
  const refused = run('new', content.dir, args);
  assert.equal(refused.code, 1);
  assert.match(refused.said, /content\/events\/2023\.yaml:\d+:\d+: .*idd/);
  content.change('content/events/2023.yaml', '- idd: raid-begins\n', '- id: raid-begins\n');
  const written = run('new', content.dir, args);
  assert.equal(written.code, 0, written.said);
  assert.match(written.said, /The content has one problem besides, as before/);
});

test('called wrongly, new names what is missing, unknown or near', () => {
  const missing = run('new', REAL_CONTENT, ['event', '--date', '2023-05-22']);
  assert.equal(missing.code, 2);
  for (const flag of ['id', 'region', 'kind', 'what', 'dated', 'basis', 'article', 'quote'])
    assert.match(missing.said, new RegExp(`^  --${flag} `, 'm'));
  assert.doesNotMatch(missing.said, /--(?:date|until|probable) /);
  assert.match(
    run('new', REAL_CONTENT, ['evnt']).said,
    /^“evnt” is no kind of entry\. .*Did you mean “event”\?/,
  );
  assert.deepEqual(run('new', '/no/such/content', EVENT).code, 2);
  const help = run('new', REAL_CONTENT, ['event', '--help']);
  assert.match(
    help.said,
    /^ {2}--region +Needed: the region it belongs to\. One of: belgorod, kursk, belarus\.$/m,
  );
  assert.match(help.said, /^ {2}--until +its last day or month/m);
  assert.equal(help.code, 0);
});

const KURSK = 'kursk-post-putin-succession';

test('a new capture with other line breaks touches nothing', (t) => {
  const content = copyContent(t);
  content.write('new.txt', content.read(`content/captures/${KURSK}.txt`).replaceAll(' ', '\n'));
  const before = everything(content);
  const { code, said } = run('recheck', content.dir, [KURSK, join(content.dir, '../new.txt')]);
  assert.equal(code, 0, said);
  assert.match(
    said,
    /has the same words as content\/captures\/.*\. \d+ citations and \d+ notes hold as before\./,
  );
  assert.deepEqual(added(before, content), {});
});

test('a word that has changed is shown in its place, with each citation and note that no longer holds', (t) => {
  const content = copyContent(t);
  const capture = content.read(`content/captures/${KURSK}.txt`);
  const path = join(content.dir, '../new.txt');
  content.write(
    'new.txt',
    capture
      .replace('lack of faith', 'lack of trust')
      .replace('for many days', 'x')
      .replace('late July with many', 'late July with some'),
  );
  const { code, said } = run('recheck', content.dir, [KURSK, path]);
  assert.equal(code, 1, said);
  assert.match(said, /^Two changes from /);
  assert.match(
    said,
    /new\.txt:5 \(it was line 5\)\n {2}a sign of Putin’s lack of \[-faith-\]\{\+trust\+\} in his military/,
  );
  const line = content.lineOf(
    'content/questions/1-hold-on-power.yaml',
    'quote: is a sign of Putin’s lack of faith',
  );
  assert.match(
    said,
    new RegExp(`^content/questions/1-hold-on-power\\.yaml:${line}:\\d+: citation \\(positions`, 'm'),
  );
  assert.match(said, /^content\/notes\/kursk-post-putin-succession\.yaml:\d+:\d+: note /m);
  assert.match(said, /new\.txt:5 has “.*lack of trust.*” \(it has “trust”, not “faith”\)\./);
  assert.ok(!said.includes('\u001b'), 'no colours where there is no terminal');
  const { lost, bound } = JSON.parse(run('recheck', content.dir, [KURSK, path, '--json']).said) as {
    lost: { file: string; line: number }[];
    bound: { citations: number; notes: number };
  };
  assert.ok(lost.some((one) => one.file === 'content/questions/1-hold-on-power.yaml' && one.line === line));
  const held = /^(\d+) citations and (\d+) notes still hold\.$/m.exec(said)?.slice(1).map(Number) ?? [];
  assert.equal((held[0] ?? 0) + (held[1] ?? 0) + lost.length, bound.citations + bound.notes);
});

test('a page saved as HTML is compared by its words', (t) => {
  const content = copyContent(t);
  const lines = content
    .read(`content/captures/${KURSK}.txt`)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const html = lines
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n');
  const path = join(content.dir, '../new.html');
  content.write('new.html', `<!doctype html><title>Kursk</title><script>never</script>${html}`);
  const same = run('recheck', content.dir, [KURSK, path]);
  assert.equal(same.code, 0, same.said);
  assert.match(same.said, /has the same words as/);
  content.write('new.html', `<!doctype html>${html.replace('lack of faith', 'lack of trust')}`);
  const changed = run('recheck', content.dir, [KURSK, path]);
  assert.equal(changed.code, 1);
  assert.match(changed.said, /lack of \[-faith-\]\{\+trust\+\}/);
});

test('called wrongly, recheck says what is wrong and what is near', (t) => {
  const content = copyContent(t);
  const path = join(content.dir, '../new.txt');
  const told = (text: string | Uint8Array): string => {
    content.write('new.txt', text);
    const { code, said } = run('recheck', content.dir, [KURSK, path]);
    assert.equal(code, 2, said);
    return said;
  };
  assert.match(told(''), /^The page is empty\./);
  assert.match(told(Uint8Array.of(65, 0, 66)), /^The file holds bytes that no text has/);
  assert.match(told(Uint8Array.of(65, 10, 0xff)), /^The text is not UTF-8/);
  assert.match(told('%PDF-1.7 words'), /^This is no page but a PDF\./);
  assert.match(told('words\n'.repeat(5000)), /^The page has 5,000 lines, /);
  for (const [args, said] of [
    [[], /^Usage: /],
    [[KURSK], /^The new capture of “kursk-post-putin-succession” is not named\.\nUsage: /],
    [[KURSK, path, 'b'], /^One capture at a time: “b” is too much\. Put quotation marks .*\nUsage: /],
    [[KURSK.slice(1), path], new RegExp(`^There is no article .* Did you mean “${KURSK}”\\?`)],
    [[KURSK, '/no/such/file'], /^There is no file “\/no\/such\/file”\./],
    [[KURSK, content.dir], /is no file\./],
    [[KURSK, path, '--jsn'], /^“--jsn” is not known here\. Did you mean “--json”\?/],
  ] as const) {
    const ended = run('recheck', content.dir, args);
    assert.equal(ended.code, 2);
    assert.match(ended.said, said);
  }
});
