import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageAttributes } from '../../../../src/library/copies/language-attributes.ts';

test('words of an article say their language and direction, English ones nothing', () => {
  assert.deepEqual(languageAttributes({}), {});
  assert.deepEqual(languageAttributes({ language: 'ru' }), { lang: 'ru', dir: 'ltr' });
  for (const language of ['ar', 'he', 'fa', 'ur'])
    assert.deepEqual(languageAttributes({ language }), { lang: language, dir: 'rtl' });
});

test('a passage that begins with Arabic or Hebrew letters is set from right to left, in any article', () => {
  for (const text of ['“قال الحارس”', '12 שומרים', 'قال Muster'])
    assert.deepEqual(languageAttributes({}, text), { dir: 'rtl' });
  assert.deepEqual(languageAttributes({ language: 'ru' }, 'قال'), { lang: 'ru', dir: 'rtl' });
  for (const text of ['Muster said “قال”', '1986', '']) assert.deepEqual(languageAttributes({}, text), {});
});
