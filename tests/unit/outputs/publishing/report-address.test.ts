import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAddress } from '../../../../src/outputs/publishing/report-address.ts';

const PAGE = 'https://news.example/briefing/kursk/#k1';

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
