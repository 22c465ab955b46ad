/** Puts the reader’s own address into “Report an error”: it names the statement that the reader came to. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-page]')) {
  const { href, dataset } = link;
  link.addEventListener('click', () => {
    link.href = href.replace(encodeURIComponent(dataset['page'] ?? ''), encodeURIComponent(location.href));
  });
}
