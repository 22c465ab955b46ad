import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentFolder, readSettings, readSiteAddress } from '../../../src/outputs/settings.ts';

for (const [env, expected] of [
  [{}, { site: 'http://localhost:4321', base: '/' }],
  [{ SITE_URL: 'https://briefing.example' }, { site: 'https://briefing.example', base: '/' }],
  [{ SITE_URL: 'https://briefing.example/' }, { site: 'https://briefing.example', base: '/' }],
  [{ SITE_URL: 'http://127.0.0.1:8080' }, { site: 'http://127.0.0.1:8080', base: '/' }],
  [{ BASE_PATH: '/news/' }, { site: 'http://localhost:4321', base: '/news/' }],
  [
    { BASE_PATH: '/~ann/border-briefing_2.0/' },
    { site: 'http://localhost:4321', base: '/~ann/border-briefing_2.0/' },
  ],
] as const)
  test(`a good address: ${JSON.stringify(env)}`, () => {
    assert.deepEqual(readSiteAddress(env), expected);
  });

const EXAMPLE = /must be a path of letters.* Write BASE_PATH=\/news\/briefing\/$/;

for (const [env, advice] of [
  [{ SITE_URL: '' }, /SITE_URL is “”, which is no web address\..*SITE_URL=https:\/\/briefing\.example/],
  [{ SITE_URL: 'briefing.example' }, /which is no web address/],
  [{ SITE_URL: 'ftp://briefing.example' }, /which is no web address/],
  [{ SITE_URL: 'https://a.example/news/' }, /BASE_PATH=\/news\/$/],
  [{ SITE_URL: 'https://a.example//news//' }, /BASE_PATH=\/news\/$/],
  [{ SITE_URL: 'https://a.example/?a=1' }, /more than an origin/],
  [
    { SITE_URL: 'https://ada:secret@a.example' },
    /more than an origin\. Write SITE_URL=https:\/\/a\.example$/,
  ],
  [{ BASE_PATH: '' }, /Write BASE_PATH=\/$/],
  [{ BASE_PATH: '/news' }, /Write BASE_PATH=\/news\/$/],
  [{ BASE_PATH: '/news//briefing/' }, /Write BASE_PATH=\/news\/briefing\/$/],
  [{ BASE_PATH: 'https://a.example/news/' }, EXAMPLE],
  [{ BASE_PATH: '/../news/' }, EXAMPLE],
  [{ BASE_PATH: '/my news/' }, EXAMPLE],
] as const)
  test(`a wrong ${Object.entries(env).join(' ').replace(',', '=')} is named, with the right value`, () => {
    const [[name, value] = []] = Object.entries(env);
    assert.throws(
      () => readSiteAddress(env),
      (error: Error) => {
        assert.ok(error.message.startsWith(`${name ?? ''} is “${value ?? ''}”`), error.message);
        assert.match(error.message, advice);
        return true;
      },
    );
  });

test('copies are shown whole unless the publisher says otherwise', () => {
  assert.deepEqual([readSettings({}).copies, readSettings({}).hasChosenCopies], ['full', false]);
  for (const COPIES of ['full', 'excerpts', 'off'] as const) {
    const { copies, hasChosenCopies } = readSettings({ COPIES });
    assert.deepEqual([copies, hasChosenCopies], [COPIES, true]);
  }
});

for (const [value, message] of [
  ['', /COPIES cannot be “”.*Allowed: full, excerpts, off\. Write COPIES=full for whole copies/],
  ['OFF', /Did you mean “off”\?/],
] as const)
  test(`COPIES=${value || '(nothing)'} is refused with what is allowed`, () => {
    assert.throws(() => readSettings({ COPIES: value }), message);
  });

test('OFFLINE is on, off, or an error that says so', () => {
  assert.equal(readSettings({}).canBeKept, true);
  assert.equal(readSettings({ OFFLINE: 'on' }).canBeKept, true);
  assert.equal(readSettings({ OFFLINE: 'off' }).canBeKept, false);
  for (const OFFLINE of ['', 'no', 'OFF', '0'])
    assert.throws(() => readSettings({ OFFLINE }), {
      message: `OFFLINE is “${OFFLINE}”. Write OFFLINE=off to build the site without its offline copy, or leave it out (OFFLINE=on) to build it with one.`,
    });
});

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
    assert.equal(readSettings({ CONTACT: value }).contact, expected);
  });

for (const value of [
  'http://example.org/report',
  'example.org/report',
  'mailto:ann@example.org?subject=Error',
  'mailto://ann@example.org',
  ' ann@example.org ',
  'ann at example',
  'ann.o’neill@example.org',
  'javascript:alert(1)',
])
  test(`CONTACT=${value} is rejected, with both valid forms`, () => {
    assert.throws(() => readSettings({ CONTACT: value }).contact, {
      message: `CONTACT is “${value}”. It must be a mail address, CONTACT=you@example.org, or a web address, CONTACT=https://example.org/report. It may be left out.`,
    });
  });

test('the time of a build is now, or the time in SOURCE_DATE_EPOCH', () => {
  assert.equal(readSettings({ SOURCE_DATE_EPOCH: '86400' }).built.toISOString(), '1970-01-02T00:00:00.000Z');
  const [before, built] = [Date.now(), readSettings({}).built.getTime()];
  assert.ok(before <= built && built <= Date.now());
});

for (const value of ['', 'yesterday', '1.5', '-1', '2031-01-01'])
  test(`SOURCE_DATE_EPOCH=${value} is refused`, () => {
    assert.throws(
      () => readSettings({ SOURCE_DATE_EPOCH: value }),
      /^BuildError: SOURCE_DATE_EPOCH is “.*Write the seconds/,
    );
  });

test('the content is in content/, or in the folder in CONTENT_DIR', () => {
  assert.equal(contentFolder({}), join(process.cwd(), 'content'));
  assert.equal(contentFolder({ CONTENT_DIR: '/srv/dossier' }), '/srv/dossier');
  assert.throws(
    () => contentFolder({ CONTENT_DIR: '' }),
    /CONTENT_DIR is empty\. .*unset it to read content\/\.$/,
  );
});

test('the message about a wrong setting is not followed by a stack trace', () => {
  assert.throws(() => readSettings({ BASE_PATH: 'news' }), { name: 'BuildError', stack: '' });
});
