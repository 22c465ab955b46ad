import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinStyles } from '../../../../src/outputs/book/join-styles.ts';

test('joined style sheets have each rule once, in order, and no typeface that is a file', () => {
  const sheets = [
    '@layer base,print;@font-face{font-family:A;src:url(/a.woff2)}a{color:red}',
    '@layer base,print;@media print{a{b:c}@page{d:e}}a{color:red}b{color:red}@font-face{font-family:B;src:local("B")}',
  ];
  assert.equal(
    joinStyles(sheets),
    '@layer base,print;a{color:red}@media print{a{b:c}@page{d:e}}b{color:red}@font-face{font-family:B;src:local("B")}',
  );
});
