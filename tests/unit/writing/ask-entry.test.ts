import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { askEntry } from '../../../src/writing/ask-entry.ts';
import { askQuote } from '../../../src/writing/ask-quote.ts';
import type { Entry } from '../../../src/writing/entry.ts';
import { KINDS } from '../../../src/writing/kinds.ts';
import { openShelf, type ReadContent } from '../../../src/writing/shelf.ts';
import { openTerminal, type Terminal } from '../../../src/writing/terminal.ts';
import { readLibrary } from '../../../src/library.ts';
import { addDrafts } from '../../support/add-drafts.ts';
import { eventually } from '../../support/eventually.ts';
import { copyFixtureLibrary } from '../../support/fixture-library.ts';

const VALID = fileURLToPath(new URL('../../fixtures/content/valid', import.meta.url));
const read: ReadContent = (folder, drafts) => readLibrary(folder, { drafts });
const shelf = openShelf(VALID, read);

/** A dialogue with these answers; one that nobody gave is a fault of the test. */
function dialogue(...answers: string[]): Terminal & { said: string[]; left: string[] } {
  const said: string[] = [];
  return {
    said,
    left: answers,
    say: (text) => said.push(text),
    strong: (text) => text,
    ask: ({ prompt = '' } = {}) => {
      said.push(prompt);
      const answer = answers.shift();
      assert.ok(answer !== undefined, `no answer to:\n${said.join('\n')}`);
      return Promise.resolve(answer);
    },
    close: () => undefined,
  };
}

async function ask(kindName: string, draft: Entry, onlyNeeded: boolean, ...answers: string[]) {
  const kind = KINDS.find(({ name }) => name === kindName);
  assert.ok(kind);
  const terminal = dialogue(...answers);
  await askEntry(terminal, kind, shelf, draft, onlyNeeded);
  assert.deepEqual(terminal.left, []);
  return { draft, said: terminal.said.join('\n') };
}

const [first, second] = shelf.articles.map(({ id }) => id);
const words = shelf.copies.get(first ?? '')?.find(({ id }) => id === 'p1')?.text ?? '';

test('words bring their article by themselves, and wrong ones the nearest, without the marks round it', async () => {
  assert.deepEqual(await askQuote(dialogue(words), shelf), { article: first, quote: words });
  const wrong = words.split(' ').with(1, 'thingamy').slice(0, 6).join(' ');
  const right = words
    .split(' ')
    .slice(0, 6)
    .join(' ')
    .replace(/\p{P}+$/u, '');
  const terminal = dialogue(wrong, 'y');
  assert.deepEqual(await askQuote(terminal, shelf), { article: first, quote: right });
  assert.match(terminal.said.join('\n'), /The nearest, in .*, #p1:\n.*\n.*not “thingamy”/);
  assert.equal(await askQuote(dialogue(wrong, 'n', ''), shelf), undefined);
});

test('marks round the nearest words are left out where none were typed', async () => {
  const copies = new Map([['x', [{ id: 'p1', text: 'He saw “old lamps”, and left.' }]]]);
  const within = 'saw odd lamps”, and left.';
  assert.equal((await askQuote(dialogue('two old lamps', 'y'), { copies }))?.quote, 'old lamps');
  assert.equal((await askQuote(dialogue(within, 'y'), { copies }))?.quote, 'saw “old lamps”, and left.');
});

test('words of another article than the one meant are offered from there', async () => {
  const terminal = dialogue(words, 'y');
  assert.deepEqual(await askQuote(terminal, shelf, { article: second }), { article: first, quote: words });
  assert.match(terminal.said.join('\n'), new RegExp(`do not stand in ${second}, but in ${first}`));
});

test('words that stand more than once are asked for which, or for more of them', async () => {
  const copies = new Map([['x', [{ id: 'p1', text: 'a lamp and a lamp' }]]]);
  assert.deepEqual(await askQuote(dialogue('a lamp', '3', '2'), { copies }), {
    article: 'x',
    quote: 'a lamp',
    occurrence: 2,
  });
  const many = new Map([['x', [{ id: 'p1', text: 'a '.repeat(40) }]]]);
  assert.equal(await askQuote(dialogue('a', ''), { copies: many }), undefined);
});

test('a value that its field does not allow is asked for again, and a name is suggested last', async () => {
  const { draft, said } = await ask(
    'event',
    { kind: 'event', what: 'Lamps are lit.', dated: 'printed', basis: 'x' },
    true,
    ...['2024-02-31', '2024-02-28', 'kurks', 'kursk', words, '', ''],
  );
  assert.deepEqual(draft, {
    ...{
      kind: 'event',
      what: 'Lamps are lit.',
      dated: 'printed',
      basis: 'x',
      date: '2024-02-28',
      region: 'kursk',
    },
    citations: [{ article: first, quote: words }],
    id: 'lamps-are-lit',
  });
  assert.match(said, /“2024-02-31” is neither a day nor a month/);
  assert.match(said, /Did you mean “kursk”\?/);
});

test('a question is put to each article; no answer and no words make it silent', async () => {
  const { draft } = await ask(
    'question',
    { question: 'Who?', agree: 'x', differ: 'y' },
    true,
    ...['They say.', 'a', words, ''],
    ...shelf.articles.slice(1).map(() => ''),
  );
  assert.deepEqual(draft['positions'], [
    { article: first, answer: 'They say.', group: 'a', citations: [{ article: first, quote: words }] },
    ...shelf.articles.slice(1).map(({ id }) => ({ article: id, answer: 'Does not say.', silent: true })),
  ]);
});

test('words pasted in several lines are one answer, what is typed too early is none, and Ctrl-C stops', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let stops = 0;
  const terminal = openTerminal(
    () => {
      stops++;
    },
    ...([input, output] as unknown as [typeof process.stdin, typeof process.stdout]),
  );
  input.write('too early\n');
  await eventually(() => {
    assert.equal(input.readableLength, 0);
  });
  const answer = terminal.ask();
  let seen = '';
  output.on('data', (data) => {
    seen += String(data);
  });
  input.write('one\ntwo\nthree');
  await eventually(() => {
    assert.match(seen, /three/);
  });
  await turn();
  input.write('\n');
  assert.equal(await answer, 'one two three');
  input.write('\u0003');
  await eventually(() => {
    assert.equal(stops, 1);
  });
  terminal.close();
  assert.equal(stops, 1);
});

test('what cannot be a topic is offered as it could be one, beside the topics that there are', async () => {
  const [topic] = shelf.topics;
  assert.ok(topic);
  const { draft, said } = await ask(
    'figure',
    { region: 'kursk', what: 'The ferry’s lamps', claimedBy: 'x', status: 'attributed' },
    true,
    ...['Lamps of the ferry', '', words, '', ''],
  );
  assert.match(said, new RegExp(`^There are, and Tab completes them: .*\\b${topic}\\b.*\\.$`, 'm'));
  assert.match(said, /^\[lamps-of-the-ferry\] > $/m);
  assert.equal(draft['topic'], 'lamps-of-the-ferry');
  assert.equal(draft['id'], 'the-ferrys-lamps');
});

test('what quotes a draft is proposed as one, and what does not is not even asked', async (t) => {
  const { contentDir } = copyFixtureLibrary(t);
  addDrafts(contentDir);
  // As it is, a part of it still says TODO.
  const file = join(contentDir, 'articles/a-draft-of-fog.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace("'TODO: what this is.", "'What this is."));
  const withDrafts = openShelf(contentDir, read);
  const given = { date: '2031-02', region: 'kursk', kind: 'event', what: 'Fog.', dated: 'printed' };
  const askOn = async (...answers: string[]): Promise<Entry> => {
    const kind = KINDS.find(({ name }) => name === 'event');
    assert.ok(kind);
    const draft: Entry = { ...given, basis: 'x' };
    const terminal = dialogue(...answers);
    await askEntry(terminal, kind, withDrafts, draft, true);
    assert.deepEqual(terminal.left, []);
    return draft;
  };
  assert.equal((await askOn('Fog came to the crossing.', '', '', ''))['draft'], true);
  assert.equal((await askOn('Fog came to the crossing.', '', 'n', ''))['draft'], undefined);
  assert.equal((await askOn(words, '', ''))['draft'], undefined);
});
