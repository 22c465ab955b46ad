import type { Provenance } from './article-schema.ts';

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'];

/** A text whose first letter is written from right to left. */
const BEGINS_RIGHT_TO_LEFT = new RegExp(
  `^\\P{L}*[${RIGHT_TO_LEFT.map((script) => `\\p{Script=${script}}`).join('')}]`,
  'u',
);

/**
 * Language attributes for the element around an article’s words; none for English, the language of the site.
 * @param text the words, if they are one passage: a passage may have another direction than the article.
 */
export function languageAttributes(
  { language }: Pick<Provenance, 'language'>,
  text = '',
): Record<string, string> {
  const isRightToLeft = BEGINS_RIGHT_TO_LEFT.test(text);
  if (language === undefined) return isRightToLeft ? { dir: 'rtl' } : {};
  const { script = '' } = new Intl.Locale(language).maximize();
  return { lang: language, dir: isRightToLeft || RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr' };
}
