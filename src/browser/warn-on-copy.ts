/**
 * Adds a line below words that are copied from an altered copy, as rich text: in a document or a mail. Plain text stays the words
 * alone, for search fields, translators and forms.
 */
const MANY = 7;

document.addEventListener('copy', (event) => {
  const selection = document.getSelection();
  const warning = document.querySelector<HTMLTemplateElement>('template[data-copied-from]');
  if (selection === null || warning === null || event.clipboardData === null || !isFromCopy(selection))
    return;
  const copied = document.createElement('div');
  copied.append(selection.getRangeAt(0).cloneContents(), warning.content.cloneNode(true));
  // In a document a link needs its whole address.
  for (const link of copied.querySelectorAll('a')) link.setAttribute('href', link.href);
  event.clipboardData.setData('text/plain', selection.toString());
  event.clipboardData.setData('text/html', copied.innerHTML);
  event.preventDefault();
});

/** Whether several words of the article’s text are selected, and not a few words or a part of the page. */
function isFromCopy(selection: Selection): boolean {
  const isIn = (node: Node | null): boolean =>
    (node instanceof Element ? node : node?.parentElement)?.closest('.text') != null;
  const isMany = (selection.toString().match(/\S+/g)?.length ?? 0) >= MANY;
  return isMany && isIn(selection.anchorNode) && isIn(selection.focusNode);
}
