/**
 * The link for reporting an error on a page: a mail with the page’s address in it, or the publisher’s web address with
 * `?page=` added. The page’s address is encoded with `encodeURIComponent`.
 * @param contact from the settings.
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
