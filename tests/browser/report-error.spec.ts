import { reportAddress } from '../../src/outputs/publishing/contact.ts';
import { expect, test } from '../support/browser-test.ts';
import { LIBRARY } from '../support/read-fixture.ts';

test('an error is reported with the address of the statement that the reader came to', async ({
  page,
  builtSite,
}) => {
  await page.goto('kursk/');
  const contact = `mailto:${builtSite.contact}`;
  const link = page.getByRole('link', { name: 'Report an error' });
  await expect(link).toHaveAttribute(
    'href',
    reportAddress(contact, `${builtSite.site}${builtSite.base}kursk/`, LIBRARY.dossier.name),
  );
  // Do not open a mail program.
  await page.evaluate(() => {
    document.addEventListener('click', (event) => {
      event.preventDefault();
    });
  });
  for (const id of ['k1', 'summary']) {
    await page.goto(`kursk/#${id}`);
    await link.click();
    await expect(link).toHaveAttribute('href', reportAddress(contact, page.url(), LIBRARY.dossier.name));
  }
});
