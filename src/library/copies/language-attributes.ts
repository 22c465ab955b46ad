import type { Provenance } from './article-schema.ts';

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'];

/** Language attributes for the element around an article’s words; none for English, the language of the site. */
export function languageAttributes({ language }: Pick<Provenance, 'language'>): Record<string, string> {
  if (language === undefined) return {};
  const { script = '' } = new Intl.Locale(language).maximize();
  return { lang: language, dir: RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr' };
}
