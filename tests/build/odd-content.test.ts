import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { findDoubts } from '../../src/library/find-doubts.ts';
import { readLibrary } from '../../src/library/library.ts';
import type { Passage } from '../../src/library/copies/write-copy.ts';
import { problemLines } from '../../src/library/reading/problem-lines.ts';
import { checkReferences } from '../support/check-references.ts';
import { readBuiltPages } from '../support/built-html.ts';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import {
  inCopy,
  inField,
  textFields,
  writeCases,
  type OddCase,
  type TextField,
} from '../support/odd-cases.ts';
import { ODD_TEXTS, type OddText } from '../support/odd-texts.ts';
import { onOneLine, outputWords, type OutputWords } from '../support/output-words.ts';
import { buildSite } from '../support/run-astro.ts';
import { runDesk } from '../support/run-desk.ts';

/** The minimum number of cases that check, build, verify and independent parsers must agree on. */
const CASES = 500;
/** Builds with odd texts: in each, every field has another one. */
const ROUNDS = 2;
/** The article whose copy gets odd passages, and their roles. */
const COPY = 'winter-timetable';
const ROLES: readonly Passage['as'][] = [
  'paragraph',
  'heading',
  'quotation',
  'pull-quote',
  'caption',
  'author-note',
];

const PLAIN: OddText = { name: 'plain words', with: (mark) => `plain words ${mark}` };

test(
  'odd texts in every field and in copies: what the check accepts is built, verified and found again, whole, by independent parsers',
  { timeout: 600_000 },
  async (t) => {
    const content = copyFixtureLibrary(t);
    const dir = content.contentDir;
    const fields = textFields(dir);
    const faults: string[] = [];
    const count = { accepted: 0, refused: 0 };

    /** Whether the check accepts a case. A refusal without a message and its place is a fault, and so is an exception. */
    const isAccepted = (one: OddCase): boolean => {
      const undo = writeCases(dir, [one]);
      try {
        const read = readLibrary(dir);
        findDoubts(read);
        if (read.problems.length > 0) {
          count.refused++;
          const [line = ''] = problemLines(
            read.problems.filter(({ file, line }) => file === `content/${one.file}` && line !== undefined),
            'error',
          );
          if (!/: error: \S.*[.”)]/.test(line) || line.length > 2500 || /\p{Cc}/u.test(line))
            faults.push(`${one.name}: the refusal is not a message with its place: “${line}”`);
          return false;
        }
      } catch (error) {
        faults.push(`${one.name}: ${String(error)}`);
        return false;
      } finally {
        undo();
      }
      count.accepted++;
      return true;
    };

    const build = async (cases: readonly OddCase[], name: string): Promise<Map<string, OutputWords>> => {
      const site = join(content.siteDir, name);
      const undo = writeCases(dir, cases);
      try {
        const { code, output } = await buildSite(t, site, {
          CONTENT_DIR: dir,
          SITE_URL: 'https://news.example',
          COPIES: 'full',
        });
        assert.equal(code, 0, output.slice(-3000));
        const { code: verified, said } = runDesk(dir, 'verify', site);
        assert.equal(verified, 0, said.slice(-3000));
        const { articles } = readLibrary(dir).library;
        const pages = readBuiltPages(site);
        const folder = { folder: site, site: 'https://news.example', base: '/' };
        faults.push(...checkReferences(pages, folder, articles).faults);
      } finally {
        undo();
      }
      return outputWords(site);
    };

    // Where every output shows plain words of a field, it must show odd ones, too.
    const free = acceptedFields(
      dir,
      fields.filter(({ isFree }) => isFree),
    );
    const marks = new Map(free.map((field, index) => [field, markOf(index)]));
    const plain = free.map((field) => inField(field, PLAIN, marks.get(field) ?? ''));
    const plainWords = await build(plain, 'plain');
    const shownIn = new Map(
      plain.map((one) => [`${one.file} ${one.field ?? ''}`, filesWith(plainWords, one.words)]),
    );

    // Fields with words of others or with ids refuse most of it.
    for (const [index, field] of fields.filter(({ isFree }) => !isFree).entries())
      if (index % 7 === 0) isAccepted(inField(field, textOf(index), markOf(index)));

    for (let round = 0; round < ROUNDS; round++) {
      const inFields = free
        .filter((field, index) => !(field.isInFlow && textOf(index, round).name.includes('typed')))
        .map((field, index) => inField(field, textOf(index, round), marks.get(field) ?? ''));
      const inCopies = ODD_TEXTS.filter(
        (odd, index) => odd.as === undefined && odd.with('').isWellFormed() && index % ROUNDS === round,
      ).map((odd, index) =>
        inCopy(dir, COPY, ROLES[index % ROLES.length] ?? 'paragraph', odd, markOf(free.length + index)),
      );
      const accepted = [...inFields, ...inCopies].filter(isAccepted);
      const words = await build(accepted, `odd-${round}`);
      for (const [file, { ids, active }] of words) {
        const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
        if (repeated.length > 0) faults.push(`${file}: the ids ${repeated.join(', ')} are there twice`);
        for (const part of active)
          if (/^(?:javascript|vbscript|data):|^\S+ on|alert\(/i.test(part)) faults.push(`${file}: ${part}`);
      }
      for (const { name, file, field, words: text } of accepted) {
        const places =
          field === undefined ? [`articles/${COPY}/index.html`] : shownIn.get(`${file} ${field}`);
        for (const place of places ?? [])
          if (!has(words.get(place), text)) faults.push(`${name}: ${place} lacks these words`);
      }
    }
    t.diagnostic(`${count.accepted} accepted, ${count.refused} refused`);
    assert.ok(count.accepted + count.refused >= CASES, JSON.stringify(count));
    assert.deepEqual(faults, []);
  },
);

/** The free fields that take plain words: others are bound to other words of the content. */
function acceptedFields(dir: string, fields: readonly TextField[]): TextField[] {
  const cases = fields.map((field, index) => inField(field, PLAIN, markOf(index)));
  const undo = writeCases(dir, cases);
  const { problems } = readLibrary(dir);
  undo();
  const accepted = fields.filter(
    ({ file, field }) =>
      !problems.some((problem) => problem.file === `content/${file}` && isAbout(problem.field, field)),
  );
  if (accepted.length < fields.length) return acceptedFields(dir, accepted);
  assert.deepEqual(problems, []);
  return accepted;
}

/** Whether a problem of a field is due to this one: it is the field itself, or one beside it that must agree with it. */
function isAbout(reported: string | undefined, field: string): boolean {
  return reported !== undefined && field.replace(/\.?[^.]*$/, '') === reported.replace(/\.?[^.]*$/, '');
}

/** The odd text of a field in a round. */
function textOf(index: number, round = 0): OddText {
  const odd = ODD_TEXTS[(index * 37 + round * 11 + Math.floor(index / ODD_TEXTS.length)) % ODD_TEXTS.length];
  assert.ok(odd);
  return odd;
}

/** A word of letters that is nowhere else. */
function markOf(index: number): string {
  const letters = index.toString(26).padStart(2, '0');
  return `zq${Array.from(letters, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}x`;
}

function filesWith(words: ReadonlyMap<string, OutputWords>, text: string): string[] {
  // The names of search records depend on their content.
  return [...words.keys()].filter((file) => !file.startsWith('pagefind') && has(words.get(file), text));
}

function has(words: OutputWords | undefined, text: string): boolean {
  const wanted = onOneLine(text);
  return words?.texts.some((found) => found.includes(wanted)) === true;
}
