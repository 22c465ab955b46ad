import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../../src/library/copies/read-article.ts';
import { fingerprint } from '../../../../src/library/citations/fingerprint.ts';
import { citeBibtex } from '../../../../src/outputs/sharing/cite-bibtex.ts';
import { citePlain } from '../../../../src/outputs/sharing/cite-plain.ts';
import { citeRis } from '../../../../src/outputs/sharing/cite-ris.ts';
import { articleCitation } from '../../../../src/outputs/sharing/cite-article.ts';
import { citedPages } from '../../../../src/outputs/sharing/cited-pages.ts';
import { statementCitations } from '../../../../src/outputs/sharing/cite-statement.ts';
import { LAMPS, LIBRARY } from '../../../support/read-fixture.ts';

const HERE = { site: 'https://briefing.example', base: '/' };
const SITE = { copies: 'full', dossier: { id: 'test-briefing', name: 'Test Briefing' } } as const;
const ADDRESS = 'https://briefing.example/articles/lamps-at-the-crossing/';

function article(change: Partial<Article>): Article {
  return {
    ...LAMPS,
    title: 'A title',
    authors: ['Ann Lee'],
    shortName: 'Lee',
    kind: 'report',
    rewritten: false,
    outlet: 'The Outlet',
    capturedAt: 'outlet.example',
    sources: { unaltered: [], archived: [] },
    published: { date: '2024-03-05', precision: 'day', confidence: 'High.', basis: 'Printed.' },
    ...change,
  };
}

const about = (earliest: string, latest: string): Article['published'] => ({
  date: '2024-08-01',
  precision: 'about',
  earliest,
  latest,
  confidence: 'High.',
  basis: 'Worked out.',
});
const midMonth: Article['published'] = { ...about('2024-08-15', '2024-08-18'), precision: 'mid-month' };

/** The expected content of each case in plain text, BibTeX, RIS (lines) and CSL-JSON (parts). */
const CASES: {
  name: string;
  change: Partial<Article>;
  plain: string;
  bibtex: (string | RegExp)[];
  ris: string[];
  csl: Record<string, unknown>;
}[] = [
  {
    name: 'an author and a day that are known',
    change: {},
    plain: `Ann Lee. A title. The Outlet, 5 March 2024. Read in a copy at outlet.example; text kept at Test Briefing. ${ADDRESS}`,
    bibtex: [
      '@misc{test-briefing-articles-lamps-at-the-crossing,\n',
      /author += \{Lee, Ann\}/,
      /title += \{\{A title\}\}/,
      /publisher += \{\{The Outlet\}\}/,
      /year += \{2024\}/,
      /month += mar,/,
      /day += \{5\}/,
      /url += \{https:\/\/briefing\.example\/articles\/lamps-at-the-crossing\/\}/,
    ],
    ris: [
      'TY  - ELEC',
      'AU  - Lee, Ann',
      'TI  - A title',
      'T2  - The Outlet',
      'PB  - The Outlet',
      'PY  - 2024',
      'DA  - 2024/03/05/',
      `UR  - ${ADDRESS}`,
    ],
    csl: {
      type: 'webpage',
      author: [{ family: 'Lee', given: 'Ann' }],
      publisher: 'The Outlet',
      issued: { 'date-parts': [[2024, 3, 5]] },
      URL: ADDRESS,
    },
  },
  {
    name: 'characters that mean something to TeX, and a title with a mark at its end',
    change: { title: '50% of R&D_for #1 {cost} $5 ~ ^ \\ “Why?”', kind: 'blog post' },
    plain: `Ann Lee. 50% of R&D_for #1 {cost} $5 ~ ^ \\ “Why?” The Outlet, 5 March 2024. Read in a copy at outlet.example; text kept at Test Briefing. ${ADDRESS}`,
    bibtex: [
      '{{50\\% of R\\&D\\_for \\#1 \\textbraceleft{}cost\\textbraceright{} \\$5 \\textasciitilde{} \\textasciicircum{} \\textbackslash{} “Why?”}}',
    ],
    ris: ['TY  - BLOG', 'TI  - 50% of R&D_for #1 {cost} $5 ~ ^ \\ “Why?”'],
    csl: { type: 'post-weblog', title: '50% of R&D_for #1 {cost} $5 ~ ^ \\ “Why?”' },
  },
  {
    name: 'no author: none is invented, and a day that is likely',
    change: { authors: [], published: about('2024-08-01', '2024-08-04') },
    plain: `A title. The Outlet, about 1 August 2024. Read in a copy at outlet.example; text kept at Test Briefing. ${ADDRESS}`,
    bibtex: [/month += aug,/, 'Dated about 1 August 2024 by Test Briefing.', /^(?![^]*\n +(?:author|day) )/],
    ris: ['DA  - 2024/08/01/about 1 August 2024'],
    csl: { author: undefined, issued: { 'date-parts': [[2024, 8, 1]], circa: true } },
  },
  {
    name: 'an organisation as author, whose name is not parted, and a likely day in one of two months',
    change: {
      authors: ['Important Stories'],
      shortName: 'iStories',
      published: about('2024-07-30', '2024-08-04'),
    },
    plain: `Important Stories. A title. The Outlet, about 1 August 2024. Read in a copy at outlet.example; text kept at Test Briefing. ${ADDRESS}`,
    bibtex: [/author += \{\{Important Stories\}\}/, /^(?![^]*\n +(?:day|month) )/],
    ris: ['AU  - Important Stories'],
    csl: { author: [{ literal: 'Important Stories' }] },
  },
  {
    name: 'an altered copy with a supplied title, from the middle of a month',
    change: {
      rewritten: true,
      titleSupplied: 'From elsewhere.',
      published: midMonth,
      translatedFrom: 'Russian',
    },
    plain: `Ann Lee. A title. The Outlet, mid-August 2024. Read in an altered copy at outlet.example; text kept at Test Briefing. The words of the copy are not the author’s own. Translated from Russian. The copy has no headline; the title is supplied. ${ADDRESS}`,
    bibtex: [
      /title += \{\{A title\}\}/,
      /month += aug,/,
      'Read in an altered copy at outlet.example; text kept at Test Briefing.',
    ],
    ris: [
      'TI  - A title',
      'DA  - 2024/08//mid-August 2024',
      'N1  - Read in an altered copy at outlet.example; text kept at Test Briefing.',
    ],
    csl: { title: 'A title', issued: { 'date-parts': [[2024, 8]] } },
  },
];

for (const { name, change, plain, bibtex, ris, csl } of CASES)
  test(`every format gives ${name}`, () => {
    const citation = articleCitation(article(change), SITE, HERE);
    assert.equal(citePlain(citation), plain);
    const bib = citeBibtex([citation]);
    for (const part of bibtex)
      if (typeof part === 'string') assert.ok(bib.includes(part), `${part}\nis not in\n${bib}`);
      else assert.match(bib, part);
    const lines = citeRis([citation]).split('\r\n');
    for (const line of ris) assert.ok(lines.includes(line), `${line} is not in\n${lines.join('\n')}`);
    const item: Readonly<Partial<Record<string, unknown>>> = { ...citation.item };
    for (const [field, value] of Object.entries(csl)) assert.deepEqual(item[field], value, field);
  });

test('a copy in another language is cited in that language', () => {
  const cited = (language?: string) => articleCitation(article({ language }), SITE, HERE);
  for (const [tag, language, name] of [
    [undefined, 'en', 'english'],
    ['ru', 'ru', 'russian'],
    ['pt-BR', 'pt-BR', 'portuguese'],
  ] as const) {
    const citation = cited(tag);
    assert.equal(citation.item.language, language);
    assert.match(citeRis([citation]), new RegExp(`^LA  - ${language}\r$`, 'm'));
    assert.match(citeBibtex([citation]), new RegExp(`langid += \\{${name}\\}`));
  }
});

test('a citation names the archived pages, each with its day', () => {
  const address = 'https://web.archive.org/web/20240306101112/https://outlet.example/a';
  const sources = { captured: 'https://outlet.example/a', unaltered: [], archived: [address] };
  const { item } = articleCitation(article({ sources }), SITE, HERE);
  assert.ok(item.note.endsWith(`Archived on 6 March 2024: ${address}`), item.note);
});

test('the key of an article depends on its address alone, so that another article does not change it', () => {
  const [one, two] = ['lamps', 'bread'].map(
    (id) => articleCitation(article({ id }), SITE, HERE).item['citation-key'],
  );
  assert.deepEqual([one, two], ['test-briefing-articles-lamps', 'test-briefing-articles-bread']);
});

const citations = citedPages(LIBRARY).flatMap(({ statements }) =>
  statementCitations(statements, LIBRARY, HERE),
);

test('a statement is cited as Test Briefing’s, with its sources; none has an invented author', () => {
  const point = citations.find(({ item }) => item.id === 'test-briefing-kursk-k1');
  assert.ok(point);
  const statement = LIBRARY.statements.find(({ href }) => href === '/kursk/#k1');
  assert.ok(statement);
  assert.deepEqual(point.item.author, [{ literal: 'Test Briefing' }]);
  assert.equal(point.item.URL, 'https://briefing.example/statements/kursk/k1/');
  assert.deepEqual(point.note, [
    'Kursk: The river.',
    'Sources: Ada Muster, “Lamps at the crossing”, The Test Lantern, 2 March 2031, pull quote; “Winter timetable”, Depot Bulletin, about 15 January 2031 (altered copy), paragraph 2.',
    `Fingerprint: ${fingerprint(statement)}.`,
  ]);
});

test('a statement from the public record is cited with that', () => {
  const note = (key: string) => citations.find(({ item }) => item.id === `test-briefing-${key}`)?.note[1];
  assert.equal(
    note('timeline-first-winter-train'),
    'From the public record: The board at the depot. No article speaks of this train.',
  );
  assert.match(note('standfirst') ?? '', /^Sources: .+\. From the public record: That there was a crossing/);
});

test('CSL-JSON has only fields of its schema', () => {
  const all = [...citations, ...LIBRARY.articles.map((each) => articleCitation(each, LIBRARY, HERE))];
  const fields = new Set(all.flatMap(({ item }) => Object.keys(item)));
  // Of https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json: items are strict.
  const known = 'id type citation-key title author issued publisher container-title language URL note'.split(
    ' ',
  );
  assert.deepEqual(
    [...fields].filter((field) => !known.includes(field)),
    [],
  );
});
