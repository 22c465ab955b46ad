import { z } from 'astro/zod';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `CONTACT`: the mail address or web address for reports of errors. May be missing or empty.
 * @returns the address with its scheme: `mailto:you@example.org` or `https://example.org/report`.
 * @throws Error that names the variable, its value and the nearest valid value.
 */
export function readContact(env: Environment): string | undefined {
  const value = env['CONTACT'] ?? '';
  if (value === '') return undefined;
  const mail = value.replace(/^mailto:/i, '');
  if (isMail(mail)) return `mailto:${mail}`;
  if (isWeb(value)) return new URL(value).href;
  throw new Error(
    `CONTACT is “${value}”. It must be a mail address, or a web address that begins with https://. Write CONTACT=${nearestContact(value)}, or leave it out.`,
  );
}

/**
 * The link for reporting an error on a page: a mail with the page’s address in it, or the publisher’s web address with
 * `?page=` added. The page’s address is encoded with `encodeURIComponent`.
 * @param contact as `readContact` returns it.
 * @param page full address of the page or statement.
 * @param siteName what the site is called, for the subject of a mail.
 */
export function reportAddress(contact: string, page: string, siteName: string): string {
  const address = new URL(contact);
  const encoded = encodeURIComponent(page);
  const query =
    address.protocol === 'mailto:'
      ? `subject=${encodeURIComponent(`Error in ${siteName}`)}&body=${encoded}%0D%0A%0D%0A`
      : `page=${encoded}`;
  address.search = address.search === '' ? query : `${address.search}&${query}`;
  return address.href;
}

/** The warning of a build for a public address without `CONTACT`; undefined if there is one, or for a local build. */
export function missingContact(env: Environment): string | undefined {
  if (env['SITE_URL'] === undefined || readContact(env) !== undefined) return undefined;
  return 'CONTACT is not set, so no page says how to report an error. To add a link to every page, build with CONTACT=you@example.org or CONTACT=https://example.org/report.';
}

function isMail(text: string): boolean {
  return z.email().safeParse(text).success;
}

function isWeb(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '';
}

/** The value that was probably meant, or an example if that cannot be guessed. */
function nearestContact(value: string): string {
  const mail = value
    .replace(/^mailto:\/*/i, '')
    .replace(/\?.*$/, '')
    .trim();
  if (isMail(mail)) return mail;
  const web = value.replace(/^(?:\w+:)?\/*/, 'https://').trim();
  return isWeb(web) ? web : 'you@example.org';
}
