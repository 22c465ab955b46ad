import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerRules } from '../../../src/publishing/host-headers.ts';
import { nginxConfig } from '../../../src/publishing/server-config.ts';

const rules = headerRules({ scripts: new Set(), styles: new Set() }, '/news/', '0123456789');
const config = nginxConfig(rules, { folder: '/srv/my "site"', base: '/news/', port: 8080 }, false);
/** The lines of a location, without the braces. */
const location = (name: string): string => config.split(`location ${name} {`)[1]?.split('}')[0] ?? '';

test('each location of nginx names every header that is meant for it, since it takes no other’s', () => {
  for (const name of ['/news/', '/news/_astro/', '= /news/pagefind/current.json', '= /news/evidence.json']) {
    assert.match(location(name), /add_header Content-Security-Policy ".*" always;/, name);
    assert.equal(location(name).match(/add_header Cache-Control/g)?.length, 1, name);
  }
  assert.match(location('/news/'), /Cache-Control "no-cache"/);
  assert.match(location('/news/pagefind/0123456789/'), /immutable/);
});

test('a type that nginx may not know is set in place of its own, not beside it', () => {
  assert.match(config, /webmanifest {[^{]*types { }\s+default_type application\/manifest\+json;/);
  assert.ok(!config.includes('add_header Content-Type'));
});

test('a folder may have spaces and quotes in its name', () => {
  assert.ok(location('/news/_astro/').includes('alias "/srv/my \\"site\\"/_astro/";'));
});

test('brotli is switched on only where its module is', () => {
  assert.ok(!config.includes('brotli'));
  const served = { folder: '/srv/x', base: '/', port: 80 };
  assert.ok(nginxConfig(rules, served, true).includes('brotli_static on;'));
});
