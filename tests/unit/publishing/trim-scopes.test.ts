import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trimScopes } from '../../../src/publishing/trim-scopes.ts';

const page = (css: string, body: string): string => `<style>${css}</style><body>${body}</body>`;

for (const [claim, css, body, trimmed] of [
  [
    'an element that no rule of its component can mean loses its scope',
    '.note[data-astro-cid-abc12345]{}',
    '<p class="note" data-astro-cid-abc12345>a</p><p data-astro-cid-abc12345>b</p>',
    page('.note[data-0]{}', '<p class="note" data-0>a</p><p>b</p>'),
  ],
  [
    'a rule for a tag keeps the scope on every such tag, and on no other',
    'b[data-astro-cid-abc12345]{}',
    '<b data-astro-cid-abc12345>a</b><i data-astro-cid-abc12345>b</i>',
    page('b[data-0]{}', '<b data-0>a</b><i>b</i>'),
  ],
  [
    'a rule with two classes means an element that has both',
    '.a.b[data-astro-cid-abc12345]{}',
    '<p class="b c a" data-astro-cid-abc12345></p><p class="a" data-astro-cid-abc12345></p>',
    page('.a.b[data-0]{}', '<p class="b c a" data-0></p><p class="a"></p>'),
  ],
  [
    'a rule for anything in a scope keeps it on everything: what else it asks for, a browser sees',
    '[data-astro-cid-abc12345]:is(li,.grave):target{}',
    '<p data-astro-cid-abc12345></p>',
    page('[data-0]:is(li,.grave):target{}', '<p data-0></p>'),
  ],
  [
    'a state before the scope is no tag',
    '.a:hover[data-astro-cid-abc12345],*[data-astro-cid-abc12345]{}',
    '<p class="a" data-astro-cid-abc12345></p>',
    page('.a:hover[data-0],*[data-0]{}', '<p class="a" data-0></p>'),
  ],
  [
    'the parts of a selector count one by one, and so do selectors inside others',
    'li[data-astro-cid-abc12345]+li[data-astro-cid-abc12345],:is(h2[data-astro-cid-abc12345]>b){}',
    '<li data-astro-cid-abc12345></li><h2 data-astro-cid-abc12345></h2><b data-astro-cid-abc12345></b>',
    page('li[data-0]+li[data-0],:is(h2[data-0]>b){}', '<li data-0></li><h2 data-0></h2><b></b>'),
  ],
  [
    'two scopes stay two, named in the order of the style sheet',
    'a[data-astro-cid-zzz]{}b[data-astro-cid-aaa]{}',
    '<b data-astro-cid-zzz data-astro-cid-aaa></b><a data-astro-cid-zzz="true"></a>',
    page('a[data-0]{}b[data-1]{}', '<b data-1></b><a data-0></a>'),
  ],
  [
    'a scope without rules goes altogether',
    'p{}',
    '<p id="a" data-astro-cid-abc12345>a</p>',
    page('p{}', '<p id="a">a</p>'),
  ],
  [
    'signs of markup in a value do not end a tag',
    'a[data-astro-cid-abc12345]{}',
    '<a title="1 > 0 <b>" data-astro-cid-abc12345></a>',
    page('a[data-0]{}', '<a title="1 > 0 <b>" data-0></a>'),
  ],
  [
    'markup in a value is no tag, whole or begun',
    'i[data-astro-cid-abc12345]{}',
    '<a title="<i b>" data-astro-cid-abc12345></a><a title="a <i b" data-astro-cid-abc12345 class="c"></a><a title="<i b"></a><i data-astro-cid-abc12345></i>',
    page(
      'i[data-0]{}',
      '<a title="<i b>"></a><a title="a <i b" class="c"></a><a title="<i b"></a><i data-0></i>',
    ),
  ],
] as const)
  test(claim, () => {
    assert.equal(trimScopes(page(css, body)), trimmed);
  });

test('words that speak of scopes stay as they are', () => {
  const words = page('p{}', '<p id="a">data-astro-cid-abc12345 data-astro-cid-abc12345</p>');
  assert.equal(trimScopes(words), words);
});
