import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FACES, fullHref, href, TYPEFACES } from '../../src/site.ts';
import { isReservedId } from '../../src/library/reading/reserved-ids.ts';

const SRC = join(import.meta.dirname, '../../src');

test('every id that a component uses on a page is reserved', () => {
  const components = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.astro'),
  );
  const ids = components.flatMap((name) =>
    [...readFileSync(join(SRC, name), 'utf8').matchAll(/\bid(?::|=)\s?["'{`]+([a-z][\w-]*)["'`]/g)].map(
      ([, id = '']) => id,
    ),
  );
  assert.ok(ids.includes('main'));
  assert.deepEqual(
    ids.filter((id) => !isReservedId(id)),
    [],
  );
});

test('ids of passages, years and answers are reserved, and those of entries are not', () => {
  for (const id of ['p1', 'f2-credit', 'y2024', 'q1-some-article', 'background'])
    assert.ok(isReservedId(id), id);
  for (const id of ['ground-attack', 'p1-of-two', 'year-2024']) assert.ok(!isReservedId(id), id);
});

test('links have the base path in front, and full addresses the origin as well', () => {
  const here = { site: 'https://news.example', base: '/news/briefing/' };
  assert.equal(href('/kursk/#k1', here), '/news/briefing/kursk/#k1');
  assert.equal(fullHref('/kursk/#k1', here), 'https://news.example/news/briefing/kursk/#k1');
  assert.equal(href('/', here), here.base);
  assert.equal(href('/kursk/', { base: '/' }), '/kursk/');
});

test('every typeface has its licence, and every font of the pages its file and its style', () => {
  for (const { family } of Object.values(TYPEFACES))
    assert.ok(existsSync(join(SRC, `../public/fonts/OFL-${family.replaceAll(' ', '-')}.txt`)), family);
  const styles = readFileSync(join(SRC, 'components/styles/tokens.css'), 'utf8').replaceAll("'", '"');
  for (const [file, face] of Object.entries(FACES)) {
    assert.ok(existsSync(join(SRC, `components/styles/fonts/${file}.woff2`)), file);
    const [, family = ''] = /1em (.*)/.exec(face) ?? [];
    assert.ok(styles.includes(`font-family: ${family};\n  src: url("./fonts/${file}.woff2")`), file);
  }
});
