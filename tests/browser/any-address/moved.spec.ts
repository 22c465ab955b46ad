import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOVED } from '../../../src/site.ts';
import { expect, test } from '../../support/browser-test.ts';

test.use({ javaScriptEnabled: false });

test('an address that a section’s name suggests redirects to the section, and search engines do not see it', async ({
  page,
  builtSite: { site, base, folder },
}) => {
  for (const { from, to, name } of MOVED) {
    await page.goto(`${from}/`);
    await expect(page).toHaveURL(`${base}${to}/`);
    await expect(page.locator('h1')).toHaveText(name);

    // A host with _redirects answers for the page.
    const html = readFileSync(join(folder, from, 'index.html'), 'utf8');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<link rel="canonical" href="${site}${base}${to}/">`);
    for (const list of ['sitemap-0.xml', 'sw.js'])
      expect(readFileSync(join(folder, list), 'utf8'), list).not.toContain(`${from}/`);
  }
});
