import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import { changeable } from '../../src/library/kinds/changeable.ts';
import { readLibrary, type Library } from '../../src/library/library.ts';
import { articleCitation } from '../../src/outputs/sharing/cite-article.ts';
import { citedPages } from '../../src/outputs/sharing/cited-pages.ts';
import { statementCitations } from '../../src/outputs/sharing/cite-statement.ts';
import { copyFixtureLibrary, VALID_CONTENT, type FixtureLibrary } from '../support/fixture-library.ts';
import { CONTENT } from '../support/read-content.ts';

const ID = 'a-garden-at-the-mill';
const HERE = { site: 'https://briefing.example', base: '/' };
const CITATION = { article: ID, quote: 'Carla Neuling planted nine pear trees' };

/** Every address of a library, with its content. */
function addresses(library: Library): Map<string, string> {
  const { articles, profiles, quoted, changes, statements } = library;
  const quoting = [...statements, ...profiles.filter(({ type }) => type === 'error')];
  const { pages, statements: things } = changeable({ ...library, statements: quoting });
  const cited = [
    ...articles.map((article) => articleCitation(article, library, HERE)),
    ...citedPages(library).flatMap((page) => statementCitations(page.statements, library, HERE)),
  ];
  return new Map([
    ...pages,
    ...[...things].map(([address, { thing }]): [string, string] => [
      address,
      'text' in thing ? String(thing.text) : 'says' in thing ? String(thing.says) : '',
    ]),
    ...articles.flatMap(({ id, blocks }) =>
      blocks.map((block): [string, string] => [`/articles/${id}/#${block.id}`, block.text]),
    ),
    ...[...quoted].flatMap(([id, passages]) =>
      passages.map((passage): [string, string] => [`/articles/${id}/#${passage.id}`, passage.block]),
    ),
    ...changes.map(({ href, text }): [string, string] => [href, text]),
    ...cited.map(({ item }): [string, string] => [`citation of ${item.URL}`, item.id]),
  ]);
}

/** Reads a file of YAML, changes its data and writes it. */
function edit(library: FixtureLibrary, file: string, change: (data: never) => void): void {
  const data = parse(library.read(file)) as never;
  change(data);
  library.write(file, stringify(data, { aliasDuplicateObjects: false }));
}

/** Adds one entry of every kind, as data only, at the beginning of its list where we choose the order. */
function grow(library: FixtureLibrary, before: Library): void {
  const date = before.articles.at(-1)?.published.date ?? '';
  const regions = before.regions.map(({ id }) => id);
  const [region = ''] = regions;
  const topic = before.figures[0]?.topic ?? 'trees';
  const citations = [CITATION];
  const cited = `citations: ${JSON.stringify(citations)}`;
  const words = `In March ${CITATION.quote}. Nobody asked for them.\n`;
  const files: Record<string, string> = {
    [`articles/${ID}.md`]: `---
title: A garden at the mill
authors: []
name: The Garden Post
shortName: Garden
kind: report
about: An invented report.
regions: [${regions.join(', ')}]
published: { date: ${date}, precision: day, confidence: High., basis: Printed. }
outlet: The Garden Post
capturedAt: garden.example
chain: [{ by: The Garden Post, what: as published }]
sources: {}
licence: { stated: false, allows: nothing, note: None is stated. }
---

${words}`,
    [`captures/${ID}.txt`]: `A garden at the mill\n\n${words}`,
    [`notes/${ID}.yaml`]:
      '- { id: n1, quote: nine pear, grade: E, says: Ten., basis: A count., confidence: low }',
    'events/a-garden.yaml': `- { id: pear-trees, date: ${date}, region: ${region}, kind: event, what: Pear trees are planted., dated: public record, basis: The book of the mill has ${date}., ${cited} }`,
    'figures/a-garden.yaml': `- { id: pear-trees, topic: '${topic}', region: ${region}, what: pear trees, value: nine, attribution: no source, ${cited} }`,
    'profiles/a-gardener.yaml': `{ name: Carla Neuling, type: person, role: A gardener., spellings: [Carla Neuling], ${cited} }`,
  };
  for (const [file, text] of Object.entries(files)) library.write(`content/${file}`, text);
  edit(library, 'content/in-short.yaml', (sentences: unknown[]) => {
    sentences.unshift({ article: ID, text: 'A garden is planted.', citations });
  });
  for (const file of library.files('questions'))
    edit(library, file, (question: { articles?: string[]; positions: unknown[] }) => {
      question.articles?.unshift(ID);
      question.positions.unshift({ article: ID, answer: 'Does not say.', silent: true });
    });
  edit(library, `content/regions/${region}.yaml`, (own: Record<'story' | 'points', object[] | undefined>) => {
    const text = 'A garden is planted.';
    const id = (letter: string, list: object[] = []): string =>
      `${letter}${Math.max(0, ...list.map((entry) => Number((entry as { id: string }).id.slice(1)))) + 1}`;
    own.story = [{ id: id('s', own.story), text, citations }, ...(own.story ?? [])];
    own.points?.unshift({ id: id('k', own.points), head: 'A garden', text, citations });
  });
  if (existsSync(join(library.contentDir, 'known.yaml')))
    edit(library, 'content/known.yaml', (known: Record<'known' | 'unknown', object[] | undefined>) => {
      const entry = { id: 'pear-trees', region, text: 'Pear trees are planted.', who: 'The Garden Post' };
      known.known = [{ ...entry, citations }, ...(known.known ?? [])];
      known.unknown = [{ text: 'Who asked for them.', front: true }, ...(known.unknown ?? [])];
    });
  if (before.changes.length === 0) return;
  edit(library, 'content/changes.yaml', (changes: { date: string }[]) => {
    const pages = ['/', `/articles/${ID}/`];
    changes.push({
      date: changes.at(-1)?.date ?? date,
      kind: 'addition',
      text: 'A garden is new.',
      pages,
    } as {
      date: string;
    });
  });
}

for (const [name, content] of [
  ['the content', CONTENT],
  ['the fixture library', VALID_CONTENT],
] as const)
  test(`${name} can grow by one entry of every kind, as data only, and no address changes`, (t) => {
    const library = copyFixtureLibrary(t, content);
    const before = readLibrary(library.contentDir);
    grow(library, before.library);
    const after = readLibrary(library.contentDir);
    assert.deepEqual([before.problems, after.problems], [[], []]);
    const [old, now] = [addresses(before.library), addresses(after.library)];
    for (const [address, what] of old) assert.equal(now.get(address), what, address);
    for (const address of [
      ...[`/articles/${ID}/`, `/articles/${ID}/#in-short`, `/articles/${ID}/#p1`, `/articles/${ID}/#n1`],
      ...['/timeline/#pear-trees', '/figures/#pear-trees', '/people/a-gardener/', '/#pear-trees'],
    ])
      assert.ok(now.has(address) && !old.has(address), address);
  });
