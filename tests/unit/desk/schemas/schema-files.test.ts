import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob, relative } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { Ajv, type ValidateFunction } from 'ajv';
import { splitFrontMatter } from '../../../../src/library/copies/split-front-matter.ts';
import { parseYaml } from '../../../../src/library/reading/parse-yaml.ts';
import { CONTENT_KINDS } from '../../../../src/library/content-kinds.ts';
import { filesOf, SCHEMA_FOLDER, schemaFiles } from '../../../../src/desk/schemas/schema-files.ts';
import { VALID_CONTENT } from '../../../support/fixture-library.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const { kept } = schemaFiles(ROOT);
const SETTINGS = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8')) as {
  'yaml.schemas': Record<string, string>;
};
/** The files of the fixture library that editors write, with their names in the content. */
const FILES = readdirSync(VALID_CONTENT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join('content', relative(VALID_CONTENT, join(entry.parentPath, entry.name))))
  .filter((file) => !file.startsWith('content/captures/') && !file.endsWith('.topo.json'))
  .sort();

/** Formats that editors check by themselves. */
const ajv = new Ajv({
  formats: { date: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/, uri: /^https?:\/\// },
});
const validators = new Map<string, ValidateFunction>(
  CONTENT_KINDS.map((kind) => [
    filesOf(kind),
    ajv.compile(JSON.parse(readFileSync(join(ROOT, SCHEMA_FOLDER, `${kind.name}.json`), 'utf8')) as object),
  ]),
);

function dataOf(file: string): unknown {
  const text = readFileSync(join(VALID_CONTENT, file.slice('content/'.length)), 'utf8');
  const yaml = file.endsWith('.md') ? splitFrontMatter(text, file, [])?.frontMatter : text;
  return parseYaml(yaml ?? '', file, 0, [])?.data;
}

/** The schema errors of a file’s data: `place keyword`. */
function faultsOf(file: string, data: unknown): string[] {
  const [, validate] = [...validators].find(([glob]) => matchesGlob(file, glob)) ?? [];
  assert.ok(validate, `${file} has no schema.`);
  return validate(data)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`);
}

/** A schema without its suggested ids, since articles and regions may be added without updating it. */
function withoutIds(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) => (key === 'examples' ? undefined : value));
}

for (const [path, text] of kept)
  test(`${path} is up to date with the content schemas`, () => {
    const there = readFileSync(join(ROOT, path), 'utf8');
    const isCurrent = path.endsWith('.json')
      ? isDeepStrictEqual(withoutIds(there), withoutIds(text))
      : there === text;
    assert.ok(isCurrent, `${path} is not current. Run: npm run schemas`);
  });

test('every schema in the folder is still generated', () => {
  const made = [...kept.keys()].filter((path) => path.startsWith(`${SCHEMA_FOLDER}/`)).sort();
  assert.deepEqual(
    readdirSync(join(ROOT, SCHEMA_FOLDER))
      .map((name) => `${SCHEMA_FOLDER}/${name}`)
      .sort(),
    made,
  );
});

test('the settings name the schema of each kind for its files', () => {
  assert.deepEqual(
    SETTINGS['yaml.schemas'],
    Object.fromEntries(CONTENT_KINDS.map((kind) => [`${SCHEMA_FOLDER}/${kind.name}.json`, filesOf(kind)])),
  );
});

test('the settings give every file that editors write exactly one schema, and every setting matches a file', () => {
  const globs = Object.values(SETTINGS['yaml.schemas']);
  for (const file of FILES)
    assert.equal(globs.filter((glob) => matchesGlob(file, glob)).length, 1, `${file}: number of schemas`);
  for (const glob of globs)
    assert.ok(
      FILES.some((file) => matchesGlob(file, glob)),
      `${glob} matches no file.`,
    );
});

test('every file of a library is valid by its schema', () => {
  for (const file of FILES) assert.deepEqual(faultsOf(file, dataOf(file)), [], file);
});

const NOTES = 'content/notes/lamps-at-the-crossing.yaml';
const ARTICLE = 'content/articles/lamps-at-the-crossing.md';

for (const [file, place, field, value, fault] of [
  [NOTES, 0, 'grade', 'F', '/0/grade enum'],
  [NOTES, 0, 'confidense', 'high', '/0 additionalProperties'],
  [ARTICLE, 'published', 'date', '17 August 2024', '/published/date format'],
] as const)
  test(`“${field}: ${value}” is refused`, () => {
    const data = dataOf(file) as Record<string | number, Record<string, unknown>>;
    Object.assign(data[place] ?? {}, { [field]: value });
    assert.deepEqual(faultsOf(file, data), [fault]);
  });
