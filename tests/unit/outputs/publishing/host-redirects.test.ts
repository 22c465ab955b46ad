import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readRedirectsFile,
  redirects,
  redirectsFile,
} from '../../../../src/outputs/publishing/host-redirects.ts';

test('at the root of a host customary addresses lead to ours, and nothing else is moved', () => {
  assert.equal(
    redirectsFile(redirects('/')),
    '/favicon.ico /favicon.svg 301\n/sitemap.xml /sitemap-index.xml 301\n',
  );
});

test('where the site lies in a folder the root of the host leads there, for now', () => {
  assert.equal(redirectsFile(redirects('/news/')).split('\n')[2], '/ /news/ 302');
});

test('the file for hosts has exactly these rules', () => {
  assert.deepEqual(readRedirectsFile(redirectsFile(redirects('/news/'))), redirects('/news/'));
});
