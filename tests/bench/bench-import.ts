import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import type { Call } from '../../src/desk/call/command.ts';
import { decodePage } from '../../src/desk/import/decode-page.ts';
import { importPage } from '../../src/desk/import/import-page.ts';
import { parsePage } from '../../src/desk/import/read-capture.ts';
import { bareWords, isInBody, isOmitted, PageError } from '../../src/desk/import/piece.ts';
import { runOne } from '../../src/desk/run-command.ts';

/** What is expected of a page: the article without its title, and values of its head. */
interface Expected {
  text?: string;
  title?: string;
  authors?: string[];
  day?: string;
  outlet?: string;
}

const FIELDS = ['title', 'authors', 'day', 'outlet'] as const;

/** The values found, in the same fields, and whether the copy matches its capture; undefined for plain Readability, which has no copy. */
interface Result extends Expected {
  /** Title, byline and standfirst: not counted as lost if the reference has them, nor as extra if it does not. */
  head?: string;
  differences?: number;
  refused?: string;
  milliseconds: number;
}

interface Scores {
  recall: number | undefined;
  precision: number | undefined;
  title: boolean | undefined;
  authors: boolean | undefined;
  day: boolean | undefined;
  outlet: boolean | undefined;
}

function imported(name: string, bytes: Uint8Array): Result {
  const started = performance.now();
  const taken = (): number => performance.now() - started;
  try {
    const { pieces, findings, differences } = importPage({ name, bytes }, { id: 'page' });
    const copy = pieces.filter((piece) => !isOmitted(piece));
    const words = (list: typeof pieces): string => list.map(({ text }) => text).join('\n');
    return {
      text: words(copy.filter((piece) => isInBody(piece) && piece.as !== 'description')),
      head: words(copy.filter((piece) => !isInBody(piece))),
      ...(findings.title && { title: findings.title.value }),
      authors: findings.authors?.value ?? [],
      ...(findings.published && { day: findings.published.value }),
      ...(findings.outlet && { outlet: findings.outlet.value }),
      differences: differences.length,
      milliseconds: taken(),
    };
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return { refused: error.message.split('\n')[0] ?? '', milliseconds: taken() };
  }
}

function extracted(bytes: Uint8Array): Result {
  const started = performance.now();
  const article = new Readability(parsePage(decodePage(bytes).text)).parse();
  // Its own `textContent` joins the last word of a paragraph and the first of the next.
  const parted = (article?.content ?? '').replace(
    /<(?:p|div|h\d|li|t[dhr]|br|figcaption|blockquote|section|pre)\b/g,
    '\n$&',
  );
  return {
    text: parsePage(parted).body.textContent,
    head: `${article?.title ?? ''}\n${article?.byline ?? ''}`,
    title: article?.title ?? '',
    authors: article?.byline ? [article.byline] : [],
    day: /^\d{4}-\d{2}-\d{2}/.exec(article?.publishedTime ?? '')?.[0] ?? '',
    outlet: article?.siteName ?? '',
    milliseconds: performance.now() - started,
  };
}

function scores(found: Result, expected: Expected): Scores {
  const same = (own = '', wanted: string | undefined): boolean | undefined =>
    wanted === undefined ? undefined : bareWords(own) === bareWords(wanted);
  const [own, wanted] = [wordsOf(found.text ?? ''), wordsOf(expected.text ?? '')];
  const all = wordsOf(`${found.head ?? ''}\n${found.text ?? ''}`);
  const sharedWith = (words: Map<string, number>): number =>
    [...wanted].reduce((sum, [word, count]) => sum + Math.min(count, words.get(word) ?? 0), 0);
  const total = (words: Map<string, number>): number =>
    [...words.values()].reduce((sum, count) => sum + count, 0);
  const names = (list: readonly string[] = []): string => list.map(bareWords).sort().join(', ');
  return {
    recall: expected.text === undefined ? undefined : sharedWith(all) / total(wanted),
    precision:
      expected.text === undefined || found.refused !== undefined
        ? undefined
        : sharedWith(own) / Math.max(1, total(own)),
    title: same(found.title, expected.title),
    authors: expected.authors === undefined ? undefined : names(found.authors) === names(expected.authors),
    day: same(found.day, expected.day),
    outlet: same(found.outlet, expected.outlet),
  };
}

/** How often each word occurs in a text; in Chinese and Japanese each character is a word. */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of bareWords(text).matchAll(
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+/gu,
  ))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
const known = <T>(values: (T | undefined)[]): T[] => values.filter((value) => value !== undefined);
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

process.exitCode = await runOne(
  {
    name: 'bench:import',
    does: 'Measures how well the import finds the article of saved pages, beside Mozilla’s Readability. The folder has pages (x.html, x.mhtml) and beside each an x.json with what is expected, all optional: text, title, authors, day, outlet. Nothing is fetched or written.',
    words: ['<folder>'],
    options: [{ name: 'all', does: 'prints a line of JSON for every page: its scores, and what was found' }],
    examples: ['npm run bench:import -- tests/fixtures/pages --all'],
    load: () => Promise.resolve({ run }),
  },
  process.argv.slice(2),
);

function run({ words: [folder = ''], options }: Call): number {
  const pages = readdirSync(folder)
    .filter((file) => /\.m?html$/.test(file) && existsSync(join(folder, file.replace(/\.m?html$/, '.json'))))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const expected = JSON.parse(
        readFileSync(join(folder, file.replace(/\.m?html$/, '.json')), 'utf8'),
      ) as Expected;
      const [ours, theirs] = [imported(file, bytes), extracted(bytes)];
      return { file, ours, theirs, own: scores(ours, expected), plain: scores(theirs, expected), expected };
    });

  for (const field of ['recall', 'precision'] as const)
    for (const who of ['own', 'plain'] as const) {
      const values = known(pages.map((page) => page[who][field]));
      if (values.length > 0)
        console.log(
          `${field} of ${who === 'own' ? 'the import' : 'Readability'}: mean ${mean(values).toFixed(4)}, median ${median(values).toFixed(4)} (${values.length} pages)`,
        );
    }
  for (const field of FIELDS) {
    const [own, plain] = (['own', 'plain'] as const).map((who) =>
      known(pages.map((page) => page[who][field])),
    );
    const right = (values: boolean[] = []): string => percent(values.filter(Boolean).length / values.length);
    if (own !== undefined && own.length > 0)
      console.log(`${field}: ${right(own)} right, Readability ${right(plain)} (${own.length} pages)`);
  }
  const copies = pages.filter(({ ours }) => ours.refused === undefined);
  console.log(
    `comparison passes: ${copies.filter(({ ours }) => ours.differences === 0).length} of ${copies.length} copies; ${pages.length - copies.length} refused`,
  );
  console.log(
    `milliseconds: median ${median(pages.map(({ ours }) => ours.milliseconds)).toFixed()}, most ${Math.max(...pages.map(({ ours }) => ours.milliseconds)).toFixed()}`,
  );

  for (const { file, ours, own, plain, expected } of pages) {
    if (ours.refused !== undefined) console.log(`Refused: ${file}: ${ours.refused}`);
    if (ours.differences !== undefined && ours.differences > 0) console.log(`The comparison fails: ${file}`);
    if (options.has('all')) console.log(JSON.stringify({ file, own, plain, found: ours, expected }));
  }
  return 0;
}
