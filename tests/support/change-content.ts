import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { changeable } from '../../src/changes/changeable.ts';
import { checkedLibrary } from '../../src/library.ts';

type Fields = Record<string, unknown>;

/**
 * Changes one of each kind of thing that the content holds, so that all of it still holds: words of ours in every kind of file, and a
 * word of an article in its copy and its capture. A correction is written down that is on one statement of every kind.
 * @returns the files that were changed, below the content folder.
 */
export function changeOneOfEach(contentDir: string): string[] {
  const changed: string[] = [];
  const change = (file: string, alter: (text: string) => string): void => {
    const path = join(contentDir, file);
    const before = readFileSync(path, 'utf8');
    const after = alter(before);
    if (after === before) throw new Error(`Nothing has changed in ${file}.`);
    writeFileSync(path, after);
    changed.push(file);
  };
  const data = (file: string, alter: (data: never) => void): void => {
    change(file, (text) => {
      const parsed = parse(text) as never;
      alter(parsed);
      return stringify(parsed, { aliasDuplicateObjects: false });
    });
  };
  const say = (thing: Fields | undefined, field: string): void => {
    if (typeof thing?.[field] !== 'string') throw new Error(`There is no “${field}”.`);
    thing[field] = `${thing[field]} As was said.`;
  };
  const first = (folder: string): string =>
    `${folder}/${readdirSync(join(contentDir, folder)).sort()[0] ?? ''}`;

  // A word that nobody quotes and no note is on.
  const library = checkedLibrary(contentDir);
  const { articles, quoted, notes } = library;
  const plain = articles.flatMap(({ id, blocks }) => {
    const touched = new Set([
      ...(quoted.get(id) ?? []).map(({ block }) => block),
      ...(notes.get(id) ?? []).flatMap(({ place }) => place?.block.id ?? []),
    ]);
    const block = blocks.find(({ kind, id: own }) => kind === 'paragraph' && !touched.has(own));
    const word = /\b[a-z]{6,}\b/.exec(block?.text ?? '')?.[0];
    return block === undefined || word === undefined ? [] : [{ id, text: block.text, word }];
  })[0];
  if (plain === undefined) throw new Error('Every passage of every article is quoted or noted.');
  const begins = plain.text.slice(0, plain.text.indexOf(plain.word) + plain.word.length);
  for (const file of [`articles/${plain.id}.md`, `captures/${plain.id}.txt`])
    change(file, (text) =>
      // The checksum would be that of the capture as it was.
      text.replace(begins, `${begins}ish`).replace(/^capture:\n {2}text: .*\n/m, ''),
    );

  data(first('notes'), ([note]: Fields[]) => {
    say(note, 'says');
  });
  data(first('events'), ([event]: Fields[]) => {
    say(event, 'what');
  });
  data(first('figures'), ([figure]: Fields[]) => {
    say(figure, 'what');
  });
  data(first('profiles'), (profile: Fields) => {
    say(profile, 'role');
  });
  data(first('questions'), (question: Fields) => {
    say(question, 'agree');
  });
  data('regions/kursk.yaml', ({ points: [point] }: { points: Fields[] }) => {
    say(point, 'text');
  });
  data('in-short.yaml', ([sentence]: Fields[]) => {
    say(sentence, 'text');
  });
  data('changes.yaml', (entries: Fields[]) => {
    if (entries[0] !== undefined) entries[0]['date'] = '2026-11-20';
    const things = changeable(library);
    const [noted] = [...notes].find(([, { length }]) => length > 0) ?? [];
    entries.push({
      date: '2029-02-03',
      kind: 'correction',
      text: 'One of each was wrong.',
      why: 'As was seen.',
      statements: [
        '/kursk/#summary',
        `/articles/${noted ?? ''}/#n1`,
        ...['in short', 'key point', 'event', 'profile', 'position', 'figure'].map((kind) => {
          const [address = ''] =
            [...things.statements].find(([, { thing }]) => 'kind' in thing && thing.kind === kind) ?? [];
          return address;
        }),
      ],
      pages: ['/', '/words/'],
    });
  });
  return changed;
}
