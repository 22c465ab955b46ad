import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../../../src/library/reading/sha256.ts';
import {
  contentSecurityPolicy,
  inlineCode,
  securityHeaders,
  withPolicy,
} from '../../../../src/outputs/publishing/security-policy.ts';

const hash = (code: string): string => `'sha256-${sha256(code, 'base64')}'`;
/** The directives of a policy by name. */
const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]),
  );
const page = (head: string): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head></html>`;

test('inline scripts and styles are listed by their hashes, each once', () => {
  const { scripts, styles } = inlineCode(
    page(
      '<script>a()</script><script type="module">b()</script><script>a()</script><style data-x>p{}</style>',
    ),
  );
  assert.deepEqual([...scripts], [hash('a()'), hash('b()')]);
  assert.deepEqual([...styles], [hash('p{}')]);
});

test('external scripts and data blocks need no hash', () => {
  const { scripts } = inlineCode(
    page('<script type="module" src="/x.js"></script><script type="application/ld+json">{}</script>'),
  );
  assert.deepEqual([...scripts], []);
});

test('a policy allows this site, its own inline code and WebAssembly, and nothing unsafe', () => {
  const code = { scripts: new Set([hash('a()')]), styles: new Set([hash('p{}')]) };
  for (const place of ['meta', 'header'] as const) {
    const policy = contentSecurityPolicy(code, place);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-hashes|'unsafe-eval'|https?:|\*/);
    const named = directives(policy);
    assert.deepEqual(named.get('default-src'), ["'none'"]);
    assert.deepEqual(named.get('script-src'), ["'self'", "'wasm-unsafe-eval'", hash('a()')]);
    assert.deepEqual(named.get('style-src'), ["'self'", hash('p{}')]);
    assert.deepEqual(named.get('require-trusted-types-for'), ["'script'"]);
    assert.deepEqual(named.get('trusted-types'), ['service-worker']);
    assert.deepEqual(named.get('frame-ancestors'), place === 'header' ? ["'none'"] : undefined);
  }
});

test('the order in which pages are read does not change a policy', () => {
  const one = { scripts: new Set(['b', 'a']), styles: new Set(['d', 'c']) };
  const other = { scripts: new Set(['a', 'b']), styles: new Set(['c', 'd']) };
  assert.equal(contentSecurityPolicy(one, 'header'), contentSecurityPolicy(other, 'header'));
});

test('a page has its policy before anything that it governs, with only its own hashes', () => {
  const own = page('<style>p{}</style><script>a()</script>');
  const html = withPolicy(own, inlineCode(own));
  const [before = ''] = html.split('<style>');
  assert.ok(before.includes(`style-src 'self' ${hash('p{}')}`));
  assert.ok(before.includes(hash('a()')));
  assert.throws(() => withPolicy('<html><head></head></html>', inlineCode('')), /no <meta charset="utf-8">/);
});

test('every response forbids type sniffing, framing, and sending a referrer to other sites', () => {
  const headers = securityHeaders({ scripts: new Set(), styles: new Set() });
  assert.equal(headers['X-Content-Type-Options'], 'nosniff');
  assert.equal(headers['Referrer-Policy'], 'same-origin');
  assert.match(headers['Content-Security-Policy'] ?? '', /frame-ancestors 'none'/);
  assert.equal(headers['Cross-Origin-Opener-Policy'], 'same-origin');
  assert.equal(headers['Cross-Origin-Resource-Policy'], 'same-origin');
  assert.match(headers['Permissions-Policy'] ?? '', /^[a-z-]+=\(\)(?:, [a-z-]+=\(\))+$/);
});
