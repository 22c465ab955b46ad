import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontMatterFiles } from '../../../../src/desk/schemas/front-matter-files.ts';

test('the Astro extension finds the schema of an article by its address, in small letters and unescaped', () => {
  const path = '/home/Ann Bell/briefing/content/articles/x.md';
  const files = frontMatterFiles([{ id: 'x', path, file: 'content/articles/x.md' }], '{}\n');
  const manifest = JSON.parse(files.get('.astro/collections/collections.json') ?? '') as {
    collections: { name: string }[];
    entries: Record<string, string>;
  };
  const name = manifest.entries['file:///home/ann bell/briefing/content/articles/x.md'];
  assert.ok(name !== undefined && manifest.collections.some((collection) => collection.name === name));
  assert.equal(files.get(`.astro/collections/${name}.schema.json`), '{}\n');
});
