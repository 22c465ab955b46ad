import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerRules } from '../../../../src/outputs/publishing/host-headers.ts';
import { redirects } from '../../../../src/outputs/publishing/host-redirects.ts';
import { caddyConfig, nginxConfig } from '../../../../src/outputs/publishing/server-config.ts';

const rules = {
  headers: headerRules({ scripts: new Set(), styles: new Set() }, '/news/', '/swifts.epub'),
  redirects: redirects('/news/').filter(({ from }) => from === '/news/sitemap.xml'),
};
const config = nginxConfig(rules, { folder: '/srv/my "site"', base: '/news/', port: 8080 }, false);
/** The lines of a location, without the braces. */
const location = (name: string): string => config.split(`location ${name} {`)[1]?.split('}')[0] ?? '';

test('a 404 is not cached for ever: nginx says nothing of caching where nothing is found', () => {
  assert.doesNotMatch(config, /add_header Cache-Control .* always;/);
});

test('Caddy gets every header, redirect and the folder, quoted', () => {
  const caddy = caddyConfig(rules, { folder: '/srv/my "site"', base: '/news/', port: 8080 });
  for (const { path, headers } of rules.headers)
    for (const name of Object.keys(headers))
      assert.match(caddy, new RegExp(`\\theader ${path.replaceAll(/[/*.]/g, '\\$&')} ${name} "`), name);
  assert.ok(caddy.includes('root * "/srv/my \\"site\\""'));
  assert.ok(caddy.includes('redir /news/sitemap.xml /news/sitemap-index.xml 301'));
  assert.ok(caddy.includes('hide _headers _redirects'));
});

test('a folder may have spaces and quotes in its name', () => {
  assert.ok(location('/news/_astro/').includes('alias "/srv/my \\"site\\"/_astro/";'));
});

test('brotli is enabled only if its module is installed', () => {
  assert.ok(!config.includes('brotli'));
  const served = { folder: '/srv/x', base: '/', port: 80 };
  assert.ok(nginxConfig(rules, served, true).includes('brotli_static on;'));
});
