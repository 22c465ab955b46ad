import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageAttributes } from '../../../../src/library/copies/language-attributes.ts';

test('words of an article say their language and direction, English ones nothing', () => {
  assert.deepEqual(languageAttributes({}), {});
  assert.deepEqual(languageAttributes({ language: 'ru' }), { lang: 'ru', dir: 'ltr' });
  for (const language of ['ar', 'he', 'fa', 'ur'])
    assert.deepEqual(languageAttributes({ language }), { lang: language, dir: 'rtl' });
});
