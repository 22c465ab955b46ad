/** Where the file belongs, from the root of a host. */
export const SECURITY_FILE = '.well-known/security.txt';

/**
 * The file that tells security researchers where to report a vulnerability.
 * @param contact a `mailto:` or `https:` address.
 * @param site origin of the site. The file names its own address only if that is HTTPS, as the standard requires.
 * @param built when the site was built. The file expires on the first of that month one year later: the standard recommends
 *   less than a year, and builds in the same month give the same file.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt(contact: string, site: string, built: Date): string {
  const expires = new Date(Date.UTC(built.getUTCFullYear() + 1, built.getUTCMonth()));
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: en',
    ...(site.startsWith('https:') ? [`Canonical: ${site}/${SECURITY_FILE}`] : []),
    '',
  ].join('\n');
}
