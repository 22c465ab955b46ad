import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evidence } from '../../../../src/outputs/evidence/evidence-schema.ts';
import {
  assertFaults,
  BACK,
  EVIDENCE,
  faults,
  FIRST,
  inner,
  KNOWN,
  outer,
  QUOTE,
  replace,
  type Change,
} from '../../../support/verified-site.ts';

const PLACE = `<span id="p1"><i id="${outer.anchor}"></i><i id="${inner.anchor}"></i>Paragraph 1</span> is not shown here.`;

/** The site with the passage withheld. */
function withheld(change: Change = () => undefined): Change {
  return (pages) => {
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
    replace('articles/lamps/', BACK, ''),
    [/#p1\n {2}The margin does not link back/],
  ],
] as [string, Change, RegExp[]][])
  for (const known of [KNOWN, undefined])
    test(`${name} is named ${known === undefined ? 'without' : 'with'} the true text`, async () => {
      assertFaults(await faults(withheld(change), known, withholding()), expected);
    });
