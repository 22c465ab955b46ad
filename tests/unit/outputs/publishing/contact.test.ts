import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingContact, readContact, reportAddress } from '../../../../src/outputs/publishing/contact.ts';

const PAGE = 'https://news.example/briefing/kursk/#k1';

for (const [value, expected] of [
  [undefined, undefined],
  ['', undefined],
  ["ann.o'neill+errors@example.org", "mailto:ann.o'neill+errors@example.org"],
  ['mailto:ann@example.org', 'mailto:ann@example.org'],
  ['https://example.org/report', 'https://example.org/report'],
  ['https://example.org/report?to=desk#form', 'https://example.org/report?to=desk#form'],
  ['https://приклад.укр/', 'https://xn--80aikifvh.xn--j1amh/'],
] as const)
  test(`CONTACT=${value ?? '(left out)'} is read as ${expected ?? 'no contact'}`, () => {
    assert.equal(readContact({ CONTACT: value }), expected);
  });

for (const [value, near] of [
  ['http://example.org/report', 'https://example.org/report'],
  ['example.org/report', 'https://example.org/report'],
  ['mailto:ann@example.org?subject=Error', 'ann@example.org'],
  ['mailto://ann@example.org', 'ann@example.org'],
  [' ann@example.org ', 'ann@example.org'],
  ['ann at example', 'you@example.org'],
  ['ann.o’neill@example.org', 'you@example.org'],
  ['javascript:alert(1)', 'you@example.org'],
] as const)
  test(`CONTACT=${value} is rejected, with the nearest valid value`, () => {
    assert.throws(() => readContact({ CONTACT: value }), {
      message: `CONTACT is “${value}”. It must be a mail address, or a web address that begins with https://. Write CONTACT=${near}, or leave it out.`,
    });
  });

test('an error is reported by a mail whose text begins with the address of the statement', () => {
  const { protocol, pathname, searchParams } = new URL(
    reportAddress('mailto:ann@example.org', PAGE, 'Test Briefing'),
  );
  assert.equal(protocol + pathname, 'mailto:ann@example.org');
  assert.deepEqual(Object.fromEntries(searchParams), {
    subject: 'Error in Test Briefing',
    body: `${PAGE}\r\n\r\n`,
  });
});

test('a mail program that does not read “+” as a space shows the same subject', () => {
  assert.match(
    reportAddress('mailto:ann@example.org', PAGE, 'Test Briefing'),
    /subject=Error%20in%20Test%20Briefing&/,
  );
});

test('a web address gets the address of the statement, and keeps its own query and fragment', () => {
  assert.equal(
    new URL(reportAddress('https://example.org/report', PAGE, 'Test Briefing')).searchParams.get('page'),
    PAGE,
  );
  const kept = new URL(reportAddress('https://example.org/report?to=desk#form', PAGE, 'Test Briefing'));
  assert.deepEqual(Object.fromEntries(kept.searchParams), { to: 'desk', page: PAGE });
  assert.equal(kept.hash, '#form');
});

for (const contact of ['mailto:ann@example.org', 'https://example.org/report'])
  test(`the address in ${contact} can be replaced by that of a statement on the same page`, () => {
    const page = 'https://news.example/~ann/briefing/kursk/';
    assert.equal(
      reportAddress(contact, page, 'Test Briefing').replace(
        encodeURIComponent(page),
        encodeURIComponent(`${page}#k1`),
      ),
      reportAddress(contact, `${page}#k1`, 'Test Briefing'),
    );
  });

test('a build for a public address warns if readers cannot report errors; a local build does not', () => {
  assert.match(missingContact({ SITE_URL: 'https://news.example' }) ?? '', /CONTACT=you@example\.org/);
  assert.equal(missingContact({ SITE_URL: 'https://news.example', CONTACT: 'ann@example.org' }), undefined);
  assert.equal(missingContact({}), undefined);
});
