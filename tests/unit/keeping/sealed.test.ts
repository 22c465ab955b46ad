import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frame, regionNames } from '../../../src/layout/frame.ts';
import { library, openLibrary, sealed } from '../../../src/library.ts';

test('a page that is kept by its props cannot ask for the library while it is rendered, and says so', async () => {
  await assert.rejects(
    sealed('/kursk/', () => Promise.resolve(library())),
    /^Error: \/kursk\/ asks for the library while it is rendered\..* let getStaticPaths hand it what it needs\.$/,
  );
  // The next page is not held to it.
  assert.equal(library().articles.length, 5);
});

test('what every key contains may be asked for: the frame of a page and the names of the regions', async () => {
  const [own, names] = await sealed('/kursk/', () =>
    Promise.resolve([frame('/kursk/'), regionNames()] as const),
  );
  assert.equal(own.articles, openLibrary().articles.length);
  assert.equal(own.picture.name, 'kursk');
  assert.deepEqual(own.regions, names);
});
