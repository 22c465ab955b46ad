import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archivedPage, isSamePage } from '../../../../src/library/copies/archived-page.ts';
import { articleSchema } from '../../../../src/library/copies/article-schema.ts';

const PAGE = 'https://lantern.example/lamps?a=1&b=2';

test('an address of the Wayback Machine says which page was archived, and when', () => {
  for (const kind of ['', 'id_'])
    assert.deepEqual(archivedPage(`https://web.archive.org/web/20240229101112${kind}/${PAGE}`), {
      address: `https://web.archive.org/web/20240229101112${kind}/${PAGE}`,
      page: PAGE,
      time: '2024-02-29T10:11:12Z',
    });
});

for (const [name, address] of [
  ['of another site', `https://archive.example/web/20240815101112/${PAGE}`],
  ['of a site whose name only begins so', `https://web.archive.org.example/web/20240815101112/${PAGE}`],
  ['with a day alone', `https://web.archive.org/web/20240815/${PAGE}`],
  ['with an unknown day', `https://web.archive.org/web/20230229101112/${PAGE}`],
  ['with an unknown hour', `https://web.archive.org/web/20240815251112/${PAGE}`],
  ['of the list of all states', `https://web.archive.org/web/*/${PAGE}`],
  ['without a page', 'https://web.archive.org/web/20240815101112/'],
] as const)
  test(`an address ${name} is not that of an archived page`, () => {
    assert.equal(archivedPage(address), undefined);
  });

test('http, “www.”, a slash at the end and a fragment make no other page; a path or a query does', () => {
  for (const same of ['http://www.a.example/b/', 'https://a.example/b#c', 'http://a.example:80/b'])
    assert.ok(isSamePage('https://a.example/b', same), same);
  for (const other of ['https://a.example/B', 'https://a.example/b?c', 'https://b.a.example/b'])
    assert.ok(!isSamePage('https://a.example/b', other), other);
});

test('front matter names archived pages of its own addresses only', () => {
  const messages = (archived: string[]): string[] => {
    const result = articleSchema.shape.sources.safeParse({ captured: PAGE, archived });
    return result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  };
  assert.deepEqual(messages([`https://web.archive.org/web/20240815101112/${PAGE}`]), []);
  const [notArchived = ''] = messages([PAGE]);
  assert.match(
    notArchived,
    /^archived\.0: It is not the address of a page in the Wayback Machine\. Write https:/,
  );
  const [other = ''] = messages([
    'https://web.archive.org/web/20240815101112/https://lantern.example/lampe?a=1&b=2',
  ]);
  assert.match(
    other,
    /^archived\.0: The page .*lampe\S* is not among the addresses above\. .*Did you mean “https/,
  );
});

test('an address that is none is a problem of its own, and no exception of the comparison', () => {
  const { error } = articleSchema.shape.sources.safeParse({
    captured: 'lantern.example/lamps',
    archived: [`https://web.archive.org/web/20240815101112/${PAGE}`],
  });
  assert.match(error?.issues[0]?.message ?? '', /^“lantern\.example\/lamps” is not a web address/);
});
