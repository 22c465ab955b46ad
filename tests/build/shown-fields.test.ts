import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { editorSchema } from '../../src/desk/schemas/editor-schema.ts';
import { listFields } from '../../src/desk/schemas/list-fields.ts';
import { CONTENT_KINDS } from '../../src/library/content-kinds.ts';
import { formatField, valuesIn } from '../../src/library/reading/field-path.ts';
import { copyFixtureLibrary } from '../support/fixture-library.ts';
import { onOneLine, outputWords } from '../support/output-words.ts';
import { buildCopy } from '../support/run-astro.ts';

const SRC = join(import.meta.dirname, '../../src');

/** Fields of words that no page shows, with the kind of their file, and why. */
const NOT_SHOWN: readonly [field: RegExp, why: string][] = [
  [/\bbecause$/, 'It answers a warning, for other editors.'],
  [/^article language$/, 'It becomes the attribute “lang”.'],
  [/^article capture\.|^reviews checksum$/, 'It is a checksum.'],
  [
    /^(?:region map\.|map )(?:outline|ground|heavyBorder|districts|merged\b.*)$/,
    'It names an outline of the map.',
  ],
  [/^map limit\.name$/, 'It is in the message of a build whose map reaches the limit.'],
];

/** Every field that has a value of its own, with the kind of its file. */
const FIELDS = CONTENT_KINDS.flatMap(({ name, at, schema }) =>
  listFields(editorSchema(schema, { articles: [], regions: [] }))
    .filter(({ allowed }) => !/fields$|citations/.test(allowed))
    .map(({ name: field, allowed }) => ({
      kind: name,
      at,
      field: allowed.startsWith('list') ? `${field}[]` : field,
      isOfWords: /text|address/.test(allowed),
      says: `${name} ${field}`,
    })),
);

test(
  'What editors write is on a page: every field of words of every kind',
  { timeout: 120_000 },
  async (t) => {
    const library = copyFixtureLibrary(t);
    const pages = [...outputWords(await buildCopy(t, library))].filter(([file]) =>
      file.endsWith('index.html'),
    );
    const shown = plain(pages.flatMap(([, { texts }]) => texts).join('\n'));
    const silent = FIELDS.filter(
      ({ isOfWords, says }) => isOfWords && !NOT_SHOWN.some(([field]) => field.test(says)),
    ).flatMap(({ at, field, says }) => {
      const values = valuesOf(join(library.contentDir, at), field);
      if (values.length === 0) return [`${says}: no file of tests/fixtures/content/valid has it`];
      return values
        .filter((value) => !shown.includes(plain(value)))
        .map((value) => `${says}: no page shows “${value}”`);
    });
    assert.deepEqual(silent, []);
  },
);

test('Every field is used: its name is in the code again, apart from its schema', () => {
  const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro)$/.test(file))
    .map((file) => readFileSync(join(SRC, file), 'utf8'))
    .join('\n');
  const unused = FIELDS.filter(({ field }) => {
    const name = field.replace(/\[\]$/, '').split('.').at(-1) ?? '';
    return !new RegExp(`\\b${name}\\b(?!['’”:])`).test(code.replaceAll(/\/\*\*[^]*?\*\/|\/\/.*/g, ''));
  });
  assert.deepEqual(
    unused.map(({ says }) => says),
    [],
  );
});

/** The values of a field in the files of a kind. */
function valuesOf(at: string, field: string): string[] {
  const files = at.endsWith('/') ? readdirSync(at).map((name) => join(at, name)) : [at];
  return files
    .filter((file) => /\.(?:md|yaml)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const data: unknown = parse(file.endsWith('.md') ? (text.split(/^---$/m)[1] ?? '') : text);
      return valuesIn(data)
        .filter(
          ([path]) =>
            formatField(path)
              .replaceAll(/\[\d+\]/g, '[]')
              .replace(/^\[\]\.?/, '') === field,
        )
        .map(([, value]) => String(value));
    });
}

/** A text without what a page may write otherwise: line ends, quotation marks and capitals. */
function plain(text: string): string {
  return onOneLine(text).replaceAll(/[“”"]/g, '').toLowerCase();
}
