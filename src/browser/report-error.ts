/** Puts the current address, with its fragment, into “Report an error”, so that a report names the statement. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-page]')) {
  const { href, dataset } = link;
  link.addEventListener('click', () => {
    link.href = href.replace(encodeURIComponent(dataset['page'] ?? ''), encodeURIComponent(location.href));
  });
}
