import assert from 'node:assert/strict';
import { test } from 'node:test';
import { securityTxt } from '../../../../src/outputs/publishing/security-txt.ts';

test('security.txt names the contact, a date less than a year ahead, the language and its own address', () => {
  assert.equal(
    securityTxt('mailto:ann@example.org', 'https://news.example', new Date('2031-11-27T10:00:00Z')),
    `Contact: mailto:ann@example.org
Expires: 2032-11-01T00:00:00Z
Preferred-Languages: en
Canonical: https://news.example/.well-known/security.txt
`,
  );
});

test('security.txt of a site without a secure address does not name one', () => {
  const text = securityTxt('https://example.org/report', 'http://localhost:4321', new Date(0));
  assert.doesNotMatch(text, /Canonical|localhost/);
});

test('builds in the same month have the same security.txt', () => {
  const [first, last] = ['2031-12-01T00:00:00Z', '2031-12-31T23:59:59Z'].map((day) =>
    securityTxt('https://example.org/', 'https://news.example', new Date(day)),
  );
  assert.equal(first, last);
});
