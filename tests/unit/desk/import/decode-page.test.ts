import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, imported, LONG, page } from '../../../support/small-page.ts';

const SENTENCE = 'Паром через реку ходит шесть раз в день, и никто не считает. ';
const RUSSIAN = page({ lang: 'ru' }).replaceAll(LONG, SENTENCE.repeat(9));
const UNDECLARED = RUSSIAN.replace('<meta charset="utf-8">', '');
const cp1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    }),
  );
const declared = (name: string): string => RUSSIAN.replace('"utf-8"', `"${name}"`);
const late = RUSSIAN.replace('<meta charset', `<script>${' '.repeat(9000)}</script><meta charset`);
const oneBroken = Buffer.from(RUSSIAN.replace('шесть', 'ше\u0001сть'));
oneBroken[oneBroken.indexOf(1)] = 0xff;

for (const [name, bytes, more, encoding, isGuess] of [
  ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${RUSSIAN}`, 'utf16le'), {}, 'utf-16le', false],
  ['windows-1251 that its meta names', cp1251(declared('windows-1251')), {}, 'windows-1251', false],
  [
    'windows-1251 that a late meta names',
    cp1251(late.replace('"utf-8"', '"windows-1251"')),
    {},
    'windows-1251',
    false,
  ],
  [
    'windows-1251 that the server names',
    cp1251(UNDECLARED),
    { contentType: 'text/html; charset=windows-1251' },
    'windows-1251',
    false,
  ],
  ['windows-1251 that nothing names', cp1251(UNDECLARED), {}, 'windows-1251', true],
  ['windows-1251 that calls itself UTF-8', cp1251(RUSSIAN), {}, 'windows-1251', true],
  ['UTF-8 that calls itself windows-1251', Buffer.from(declared('windows-1251')), {}, 'utf-8', false],
  ['UTF-8 that nothing names', Buffer.from(UNDECLARED), {}, 'utf-8', false],
  ['UTF-16 without one', Buffer.from(UNDECLARED, 'utf16le'), {}, 'utf-16le', true],
  ['UTF-8 with one broken byte', oneBroken, {}, 'utf-8', false],
] as const)
  test(`the encoding of a page is detected: ${name}`, () => {
    const result = imported(bytes, { id: 'ferry' }, more);
    assert.match(articleOf(result), /Паром через реку ходит/);
    assert.deepEqual([result.decoded.encoding, result.decoded.isGuess], [encoding, isGuess]);
    assert.deepEqual(
      result.decoded.broken.map(({ line }) => line),
      bytes === oneBroken ? [1] : [],
    );
  });

test('one invalid byte in plain ASCII is reported, and does not mean another encoding', () => {
  const bytes = Buffer.from(page({ above: '<p>a caf\u0001</p>' }));
  bytes[bytes.indexOf(1)] = 0xe9;
  const { decoded } = imported(bytes);
  assert.deepEqual([decoded.encoding, decoded.isGuess], ['utf-8', false]);
  assert.match(decoded.broken[0]?.near ?? '', /a caf\ufffd/);
});

test('the editor’s encoding has priority', () => {
  const result = imported(cp1251(declared('koi8-r')), { id: 'ferry', encoding: 'windows-1251' });
  assert.match(articleOf(result), /Паром через реку/);
});

for (const beginning of [
  '<!doctypehtml>',
  '<style>p{}</style>',
  '<script>go()</script>',
  '<br>',
  '<?xml version="1.0"?>',
  'Saved today. <html>',
])
  test(`a page that begins with “${beginning}” is HTML`, () => {
    const html = `${beginning}<h1>Nine barges</h1><p>${LONG}</p><p>${LONG}</p>`;
    assert.match(imported(html).files.capture.path, /\.html$/);
  });

/** A page as browsers save it in one file, with a frame after it. */
function mhtml(html: Buffer, transfer: string, contentType = 'text/html'): Buffer {
  const quoted = [...html].map((byte) =>
    byte > 0x7e || byte === 0x3d
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  const part =
    transfer === 'base64'
      ? (html.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')
      : quoted.join('').replace(/(.{60,70}) /g, '$1 =\r\n');
  return Buffer.from(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://courier.example/saved',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----edge"',
      '',
      '------edge',
      `Content-Type: ${contentType}`,
      `Content-Transfer-Encoding: ${transfer}`,
      '',
      part,
      '------edge',
      'Content-Type: text/html',
      '',
      '<p>The words of a frame</p>',
      '------edge--',
    ].join('\r\n'),
  );
}

for (const transfer of ['quoted-printable', 'base64'])
  test(`the page of an MHTML file (${transfer}) is read in its own encoding, without its frames`, () => {
    const html = cp1251(declared('windows-1251'));
    const [saved, plain] = [imported(mhtml(html, transfer)), imported(html)];
    assert.equal(saved.files.capture.path, 'captures/the-ferry-of-the-test.mhtml');
    assert.deepEqual(saved.files.text?.bytes, plain.files.text?.bytes);
    assert.equal(saved.findings.captured?.value, 'https://courier.example/saved');
  });
