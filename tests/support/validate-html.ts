import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';

/** The validator’s recommended rules for whole documents, and what does not fit this site. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // An integrity hash guards what comes from elsewhere; all of ours comes from this site.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Ids of quoted words (“p7.12-40”) are addresses that have been given out; HTML allows them.
    'valid-id': ['error', { relaxed: true }],
    // A headline is as long as its outlet made it.
    'long-title': 'off',
    // The comparison changes `display`, which takes a table’s roles away: they are said again.
    'no-redundant-role': 'off',
    // Boxes of one group share a name, as `URLSearchParams` reads them.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // A matter of sources, not of what is built from them.
    'no-trailing-whitespace': 'off',
  },
};

/**
 * What a strict validator finds wrong in the pages of a built site: page, rule, place and reason.
 * @param below only pages in this folder of it, written with its slash.
 */
export async function htmlFaults(site: string, below = ''): Promise<string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
  const faults: string[] = [];
  const pages = readdirSync(join(site, below), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(below, file));
  if (pages.length === 0) throw new Error(`${join(site, below)} has no pages.`);
  for (const page of pages) {
    const { results } = await validator.validateString(readFileSync(join(site, page), 'utf8'), page);
    for (const { messages } of results)
      for (const { ruleId, selector, message } of messages)
        faults.push(`${page}: ${ruleId} at ${selector ?? 'the page'}: ${message}`);
  }
  return faults;
}
