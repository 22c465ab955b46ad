import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';

/** The validator’s recommended rules for documents, with exceptions for this site. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Integrity hashes are for third-party files; this site has none.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Ids of quoted words (“p7.12-40”) are permanent addresses; HTML allows them.
    'valid-id': ['error', { relaxed: true }],
    // The length of a headline is its outlet’s choice.
    'long-title': 'off',
    // The comparison changes `display`, which removes a table’s roles, so they are set explicitly.
    'no-redundant-role': 'off',
    // Checkboxes of one group share a name, as `URLSearchParams` reads them.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // Concerns source files, not built files.
    'no-trailing-whitespace': 'off',
  },
};

/**
 * The errors of a strict validator in the pages of a built site: page, rule, place and reason.
 * @param below only pages in this folder, with its trailing slash.
 */
export async function htmlFaults(site: string, below = ''): Promise<string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
  const faults: string[] = [];
  const pages = readdirSync(join(site, below), { recursive: true, encoding: 'utf8' })
    // The dossier as one file is made of these pages, each with its own main title.
    .filter((file) => /(?:^|[\\/])(?:index|404)\.html$/.test(file))
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
