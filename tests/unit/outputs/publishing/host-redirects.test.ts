import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOVED } from '../../../../src/site.ts';
import {
  readRedirectsFile,
  redirects,
  redirectsFile,
} from '../../../../src/outputs/publishing/host-redirects.ts';

test('at the root of a host customary addresses and the other names of sections lead to ours, and nothing else is moved', () => {
  const moved = MOVED.map(({ from, to }) => `/${from}/ /${to}/ 301\n`);
  assert.equal(
    redirectsFile(redirects('/')),
    ['/favicon.ico /favicon.svg 301\n', '/sitemap.xml /sitemap-index.xml 301\n', ...moved].join(''),
  );
});

test('where the site lies in a folder the root of the host leads there, for now', () => {
  assert.equal(redirectsFile(redirects('/news/')).split('\n').at(-2), '/ /news/ 302');
});

test('the file for hosts has exactly these rules', () => {
  assert.deepEqual(readRedirectsFile(redirectsFile(redirects('/news/'))), redirects('/news/'));
});
