import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { EVIDENCE_VERSION, type Evidence } from '../../../../src/outputs/evidence/evidence-schema.ts';
import { formatFault } from '../../../../src/desk/verify/fault.ts';
import { CannotRunError } from '../../../../src/desk/call/parse-call.ts';
import { openSite, readText } from '../../../../src/desk/verify/open-site.ts';
import { readEvidence } from '../../../../src/desk/verify/read-evidence.ts';
import { sha256 } from '../../../../src/library/reading/sha256.ts';
import { verifySite } from '../../../../src/desk/verify/verify-site.ts';
import { served } from '../../../support/serve-site.ts';

const FIRST = 'The lamps were lit, and the guards did not answer the horn.';
const QUOTE = 'the guards did not answer';
const INNER = 'did not answer the horn';
const STATEMENT = 'Nobody answered at the crossing.';
const [ARTICLE, REGION] = ['/b/articles/lamps/', '/b/kursk/'];

function citation(quote: string): Evidence['statements'][number]['citations'][number] {
  const start = FIRST.indexOf(quote);
  const anchor = `p1.${start}-${start + quote.length}`;
  const address = `${ARTICLE}#${anchor}`;
  return { article: 'lamps', quote, passage: 'p1', start, end: start + quote.length, anchor, address };
}
const [outer, inner] = [citation(QUOTE), citation(INNER)];

const EVIDENCE: Evidence = {
  $schema: 'evidence.schema.json',
  version: EVIDENCE_VERSION,
  site: 'https://briefing.example',
  base: '/b/',
  copies: 'full',
  articles: [
    {
      id: 'lamps',
      title: 'Lamps',
      titleSupplied: false,
      outlet: 'Outlet',
      authors: [],
      published: { date: '2024-01-01', precision: 'day' },
      address: ARTICLE,
      rewritten: true,
      checksums: { copy: sha256('copy'), capture: sha256('capture') },
      words: 12,
      passages: [{ id: 'p1', sha256: sha256(FIRST), shown: true }],
    },
  ],
  statements: [
    {
      id: 'kursk/#k1',
      kind: 'key point',
      label: 'Kursk, point 1',
      address: `${REGION}#k1`,
      alsoAt: [],
      text: STATEMENT,
      articles: 1,
      citations: [outer, inner],
    },
  ],
  notes: [
    {
      article: 'lamps',
      id: 'n1',
      grade: 'B',
      quote: 'guards',
      read: 'guardsmen.',
      says: 'The word is wrong.',
      basis: 'The original.',
      confidence: 'high',
      passage: 'p1',
      start: 26,
      end: 32,
    },
  ],
};

// As the site writes them: a number drawn by the style sheet, a line break, a mark that crosses another and is split.
const PAGES: Record<string, string> = {
  'articles/lamps/': `<!doctype html><main><article><div data-unit>
    <p id="p1">
      <a href="#p1"></a>
      <span>The lamps were lit,\nand <mark id="${outer.anchor}">the guards <mark id="${inner.anchor}">did not answer</mark></mark><mark> the horn</mark>.</span>
    </p>
    <aside><p id="n1"><q>guards</q>: should be <em>guardsmen</em>.</p>
      <p data-used-in><b>Used in:</b><a href="${REGION}#k1">Kursk, point 1</a></p></aside></div></article></main>`,
  'articles/lamps/notes/': `<!doctype html><main><table><tr><td><q>guards</q></td> <td>guardsmen.</td>
    <td>The word is wrong.</td> <td>The original. <span>Confidence: high.</span></td></tr></table></main>`,
  'articles/lamps/reading/': `<!doctype html><main>
    <p data-passage="p1">The lamps were lit, and the <ins data-note="n1">guardsmen.</ins> did not answer the horn.</p></main>`,
  'kursk/': `<!doctype html><main><div id="k1"><p data-says>${STATEMENT}</p>
    ${quoted(outer.address, QUOTE)}${quoted(inner.address, INNER)}</div></main>`,
};

/** The markup of a quotation on a page. */
function quoted(address: string, words: string): string {
  return `<p data-quotation><q>${words}</q> <a data-words href="${address}">paragraph 1</a></p>`;
}

/** The markup of two quotations in one paragraph. */
function twoQuoted(first: string, second: string): string {
  const link = (address: string) => `<a data-words href="${address}">quotation</a>`;
  return `<p data-quotation>${link(outer.address)}, ${link(inner.address)} <q>${first}</q> and <q>${second}</q></p>`;
}

async function faults(
  change: (pages: Record<string, string>) => void,
  known?: Map<string, Map<string, string>>,
  evidence = EVIDENCE,
): Promise<string[]> {
  const pages = { ...PAGES };
  change(pages);
  const read = (file: string) => {
    const page = pages[file.replace('index.html', '')];
    return Promise.resolve(page === undefined ? undefined : Buffer.from(page));
  };
  const site = { name: 'test', isHosted: false, read, files: undefined };
  const found = await verifySite(site, evidence, () => undefined, known);
  // An article that is not displayed has no corrected text.
  assert.equal(found.pages, evidence.copies === 'off' ? 3 : 4);
  return found.faults.map(formatFault);
}

/** Replaces the one place of a page that has `from`. */
function replace(path: string, from: string, to: string): (pages: Record<string, string>) => void {
  return (pages) => {
    const parts = pages[path]?.split(from) ?? [];
    assert.equal(parts.length, 2, `“${from}” is there ${parts.length - 1} times`);
    pages[path] = parts.join(to);
  };
}

test('pages that are as recorded have no fault', async () => {
  assert.deepEqual(await faults(() => undefined), []);
});

test('several quotations in one paragraph have no fault', async () => {
  assert.deepEqual(await faults(replace('kursk/', '</main>', `${twoQuoted(QUOTE, INNER)}</main>`)), []);
});

const KNOWN = new Map([['lamps', new Map([['p1', FIRST]])]]);
const TAMPERED: [string, (pages: Record<string, string>) => void, RegExp[]][] = [
  [
    'one changed letter in a passage',
    replace('articles/lamps/', 'were lit', 'were lid'),
    [
      /#p1\n {2}The passage is not the one that was checked\.\n {2}recorded: +“The lamps were lit, and the guards did not .*\n {2}found: +“The lamps were lid,/,
    ],
  ],
  [
    'a dropped “not”',
    replace('articles/lamps/', 'did not answer', 'did answer'),
    [
      /#p1\n {2}The passage is not the one/,
      /#p1\n {2}The cited words are not there\.\n {2}recorded: +“the guards did not answer”\n {2}found: +“the guards did answer/,
      /#p1\n {2}The cited words are not there/,
    ],
  ],
  [
    'a word that an attribute hides',
    replace('articles/lamps/', '>did not answer<', '>did <i hidden>not </i>answer<'),
    [/#p1\n {2}The passage is not the one/, /cited words/, /cited words/],
  ],
  [
    'a removed mark',
    replace('articles/lamps/', ` id="${inner.anchor}"`, ''),
    [/#p1\.35-58\n {2}The mark on the cited words is missing/],
  ],
  [
    'a mark that was moved to other words',
    (pages) => {
      replace('articles/lamps/', ` id="${inner.anchor}"`, '')(pages);
      replace(
        'articles/lamps/',
        '<span>The lamps',
        `<span><mark id="${inner.anchor}">The lamps</mark>`,
      )(pages);
    },
    [/#p1\.35-58\n {2}The mark is on other words/],
  ],
  [
    'a second place with the passage’s id',
    replace('articles/lamps/', '<main>', '<main><p id="p1">Other words.</p>'),
    [/#p1\n {2}2 elements of the page have this id/],
  ],
  [
    'a removed back-link',
    replace('articles/lamps/', `<a href="${REGION}#k1">Kursk, point 1</a>`, ''),
    [/#p1\n {2}The margin does not link back .*\n {2}recorded: +\/b\/kursk\/#k1\n {2}found: +\(no link\)/],
  ],
  [
    'an invented back-link',
    replace(
      'articles/lamps/',
      '<b>Used in:</b>',
      '<b>Used in:</b><a href="/b/belgorod/#k1">Belgorod, point 1</a>',
    ),
    [
      /#p1\n {2}The margin names a statement that does not quote the passage\.\n {2}found: +\/b\/belgorod\/#k1/,
    ],
  ],
  [
    'a changed note',
    replace('articles/lamps/', 'guardsmen', 'wardens'),
    [/#n1\n {2}The editor’s note says something else/],
  ],
  [
    'a changed basis on the page of notes',
    replace('articles/lamps/notes/', 'The original.', 'A guess.'),
    [/notes\/ n1\n {2}The editor’s note says something else\.\n {2}recorded: +“The original\.”/],
  ],
  [
    'a corrected text with a correction that no note makes',
    replace('articles/lamps/reading/', 'guardsmen.', 'wardens'),
    [
      /reading\/ p1\n {2}A correction is not what its note says\.\n {2}recorded: +“guardsmen\.”\n {2}found: +“wardens”/,
    ],
  ],
  [
    'a corrected text with words that are not the copy’s',
    replace('articles/lamps/reading/', 'were lit', 'were lid'),
    [/reading\/ p1\n {2}With the copy’s words put back the passage is not the one that was checked/],
  ],
  [
    'a changed quotation on a region’s page',
    replace('kursk/', `>${QUOTE}<`, '>the guards did at once answer<'),
    [
      /\/b\/kursk\/ #k1\n {2}A quotation of the statement is not the one recorded\.\n {2}recorded: +“the guards did not answer”\n {2}found: +“the guards did at once answer”/,
    ],
  ],
  [
    'a quotation that is gone',
    replace('kursk/', quoted(inner.address, INNER), ''),
    [/#k1\n {2}A quotation of the statement is missing\.\n {2}recorded: +“did not answer the horn”/],
  ],
  [
    'a quotation of words that are not there',
    replace('kursk/', '</main>', `${quoted(outer.address, 'the guards fled')}</main>`),
    [/The page quotes words that are not there\.\n {2}recorded: +“the guards did not answer”/],
  ],
  [
    'the second of two quotations in one paragraph, of words that are not there',
    replace('kursk/', '</main>', `${twoQuoted(QUOTE, 'did answer the horn')}</main>`),
    [/The page quotes words that are not there\.\n {2}recorded: +“did not answer the horn”/],
  ],
  [
    'a changed statement',
    replace('kursk/', STATEMENT, 'Nobody was at the crossing.'),
    [
      /#k1\n {2}The statement says something else\.\n {2}recorded: +“Nobody answered at the crossing\.”\n {2}found: +“Nobody was at the crossing\.”/,
    ],
  ],
  [
    'words added to a statement',
    replace('kursk/', STATEMENT, `${STATEMENT} This is disputed.`),
    [/The statement says something else\.\n.*\n {2}found: +.*This is disputed/],
  ],
  [
    'a statement whose anchor is gone',
    replace('kursk/', ' id="k1"', ''),
    [/#k1\n {2}The statement “Kursk, point 1” is missing/],
  ],
  [
    'a page that is gone',
    (pages) => {
      delete pages['kursk/'];
    },
    [/^\/b\/kursk\/\n {2}The page is missing\.$/],
  ],
];

for (const [name, change, expected] of TAMPERED)
  test(`${name} is named with its place`, async () => {
    const found = await faults(change, KNOWN);
    assert.equal(found.length, expected.length, found.join('\n'));
    expected.forEach((pattern, index) => {
      assert.match(found[index] ?? '', pattern);
    });
  });

test('without the true text, a changed passage is named by its checksum', async () => {
  const [fault] = await faults(replace('articles/lamps/', 'were lit', 'were lid'));
  assert.match(fault ?? '', new RegExp(`recorded: +SHA-256 ${sha256(FIRST)}`));
  assert.match(fault ?? '', /found: +SHA-256 [0-9a-f]{64}: “The lamps were lid, and the guards did …”/);
});

const PLACE = `<span id="p1"><i id="${outer.anchor}"></i><i id="${inner.anchor}"></i>Paragraph 1</span> is not shown here.`;

/** The site with the passage withheld. */
function withheld(change: (pages: Record<string, string>) => void = () => undefined) {
  return (pages: Record<string, string>): void => {
    const page = pages['articles/lamps/'] ?? '';
    pages['articles/lamps/'] = page.replace(/<p id="p1">[^]*?<\/p>/, `<p>${PLACE}</p>`);
    change(pages);
  };
}

function withholding(statements: Evidence['statements'] = EVIDENCE.statements): Evidence {
  const articles = EVIDENCE.articles.map((article) => ({
    ...article,
    passages: article.passages.map((passage) => ({ ...passage, shown: false })),
  }));
  return { ...EVIDENCE, copies: 'off', articles, statements };
}

test('a passage that is not shown is checked by its place, and what is cited from it against its true text', async () => {
  assert.deepEqual(await faults(withheld(), KNOWN, withholding()), []);
  assert.deepEqual(await faults(withheld(), undefined, withholding()), []);
  const wrong = EVIDENCE.statements.map((statement) => ({
    ...statement,
    citations: [{ ...outer, quote: 'the guards never answered' }, inner],
  }));
  const changed = replace('kursk/', `>${QUOTE}<`, '>the guards never answered<');
  const [fault, ...others] = await faults(withheld(changed), KNOWN, withholding(wrong));
  assert.match(fault ?? '', /#p1\n {2}The cited words are not there\.\n {2}recorded: +“the guards never/);
  assert.deepEqual(others, []);
});

for (const [name, change, expected] of [
  [
    'a passage that is there although it is withheld',
    replace('articles/lamps/', 'Paragraph 1</span>', `${FIRST}</span>`),
    [/#p1\n {2}The passage is there, although the site says that it does not show it/],
  ],
  [
    'a withheld passage without a place for the words that are cited',
    replace('articles/lamps/', `<i id="${inner.anchor}"></i>`, ''),
    [/#p1\.35-58\n {2}The mark on the cited words is missing/],
  ],
  [
    'a removed back-link beside a withheld passage',
    replace('articles/lamps/', `<a href="${REGION}#k1">Kursk, point 1</a>`, ''),
    [/#p1\n {2}The margin does not link back/],
  ],
] as [string, (pages: Record<string, string>) => void, RegExp[]][])
  for (const known of [KNOWN, undefined])
    test(`${name} is named ${known === undefined ? 'without' : 'with'} the true text`, async () => {
      const found = await faults(withheld(change), known, withholding());
      assert.equal(found.length, expected.length, found.join('\n'));
      expected.forEach((pattern, index) => {
        assert.match(found[index] ?? '', pattern);
      });
    });

function folder(test: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'verify-'));
  test.after(() => {
    rmSync(path, { recursive: true });
  });
  return path;
}

const refused = (message: RegExp) => (error: unknown) =>
  error instanceof CannotRunError && message.test(error.message);

test('a site is read from its folder and from its address, base path included', async (t) => {
  const dir = folder(t);
  writeFileSync(join(dir, 'evidence.json'), JSON.stringify(EVIDENCE));
  writeFileSync(join(dir, 'index.html'), 'front page');
  const opened = await openSite(dir);
  assert.deepEqual(await readEvidence(opened), EVIDENCE);
  assert.deepEqual(
    [await readText(opened, 'index.html'), await readText(opened, 'kursk/index.html')],
    ['front page', undefined],
  );

  const origin = await served(t, (request, response) => {
    response.statusCode = request.url === '/b/evidence.json' ? 200 : 404;
    response.end(JSON.stringify(EVIDENCE));
  });
  for (const address of [`${origin}/b`, `${origin}/b/`, `${origin}/b/evidence.json`]) {
    const site = await openSite(address);
    assert.deepEqual(await readEvidence(site), EVIDENCE);
    assert.equal(await site.read('kursk/index.html'), undefined);
  }
  await assert.rejects(readEvidence(await openSite(origin)), refused(/There is no evidence\.json at http/));
});

test('a site that cannot be read is reported differently from a site with errors', async (t) => {
  const dir = folder(t);
  writeFileSync(join(dir, 'file'), '');
  await assert.rejects(openSite('briefing.example'), refused(/neither a web address .* nor a folder/));
  await assert.rejects(openSite(join(dir, 'file')), refused(/is a file\. Give the folder/));
  await assert.rejects(
    readEvidence(await openSite(dir)),
    refused(/There is no evidence\.json at .* npm run build/),
  );
  const gone = await openSite('http://127.0.0.1:1/');
  await assert.rejects(gone.read('index.html'), refused(/127\.0\.0\.1:1\/ cannot be reached/));
  const broken = await served(t, (_, response) => {
    response.statusCode = 503;
    response.end();
  });
  await assert.rejects((await openSite(broken)).read('index.html'), refused(/answers with status 503/));
});

for (const [name, answer, message] of [
  ['never begins', () => undefined, /did not answer in full within 0\.5 seconds/],
  [
    'never ends',
    (_, response) => {
      response.setHeader('content-type', 'text/html');
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => {
        clearInterval(drip);
      });
    },
    /did not answer in full within 0\.5 seconds/,
  ],
  [
    'is far too large',
    (_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('x'.repeat(2000));
    },
    /is larger than 1000 bytes; it is not what was built/,
  ],
  [
    'unpacks to far more',
    (_, response) => {
      response.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip');
      response.end(gzipSync('x'.repeat(200_000)));
    },
    /is larger than 1000 bytes/,
  ],
  [
    'is compressed wrongly',
    (_, response) => {
      response.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip');
      response.end('not compressed');
    },
    /cannot be reached/,
  ],
  [
    'leads in a circle',
    (request, response) => {
      response.statusCode = 302;
      response.setHeader('location', `${request.url ?? ''}x`).end();
    },
    /cannot be reached \(redirect count exceeded\)/,
  ],
  [
    'leads to another host',
    (request, response) => {
      const isFirst = request.headers.host?.startsWith('127.') === true;
      response.statusCode = isFirst ? 302 : 200;
      response.setHeader('location', `http://localhost:${request.headers.host?.split(':')[1] ?? ''}/`).end();
    },
    /leads to another host, http:\/\/localhost:/,
  ],
  [
    'is sent in another character set',
    (_, response) => {
      response.setHeader('content-type', 'text/html; charset=windows-1251').end();
    },
    /is sent as text\/html; charset=windows-1251\. Let the host send it as text\/html; charset=utf-8/,
  ],
  [
    'leads elsewhere by a header',
    (_, response) => {
      response.setHeader('content-type', 'text/html').setHeader('refresh', '0;url=/evil').end();
    },
    /Refresh: 0;url=\/evil/,
  ],
] as [string, RequestListener, RegExp][])
  test(`an answer that ${name} ends with a message`, async (t) => {
    const site = await openSite(await served(t, answer), 0.5);
    await assert.rejects(site.read('index.html', 1000), refused(message));
  });

test('a host that has stopped answering is left alone', async (t) => {
  let asked = 0;
  const origin = await served(t, (request) => {
    asked++;
    request.socket.destroy();
  });
  const site = await openSite(origin);
  const ends = Array.from({ length: 12 }, () => site.read('index.html'));
  const errors = (await Promise.allSettled(ends)).map((end) =>
    end.status === 'rejected' ? String(end.reason) : '',
  );
  assert.equal(asked, 12);
  assert.match(errors.join(), /The 12 last requests failed/);
});

test('a folder in place of a file is a fault of its own', async (t) => {
  const dir = folder(t);
  mkdirSync(join(dir, 'index.html'));
  await assert.rejects((await openSite(dir)).read('index.html'), refused(/is not a file\. Delete it/));
});
