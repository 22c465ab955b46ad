import { defaultTreeAdapter as tree } from 'parse5';
import { fullHref, type SiteAddress, type SitePath } from '../../site.ts';
import { elementsIn, type Chapter, type Element } from './read-chapters.ts';

/** Elements that do nothing without script or without the rest of the site. */
const LEFT_OUT = new Set('script style template form fieldset input button dialog nav'.split(' '));
/** An attribute of elements that are of no use in a book: a link to downloads. Hidden ones need script. */
const NOT_IN_BOOK = ['data-not-in-book', 'hidden'];

/**
 * Makes chapters of one book from pages, in place. Each id gets its chapter’s id in front (`kursk__k1`); a link to a page in the book
 * leads to its chapter. Other links have the full address, or are plain text if the site has none. All disclosures are open.
 */
export function bindChapters(chapters: readonly Chapter[], site: SiteAddress & { isPublic: boolean }): void {
  for (const { main } of chapters) leaveOut(main);
  const ids = new Set(
    chapters.flatMap(({ id, main }) => [
      id,
      ...elementsIn(main).flatMap(({ attrs }) =>
        attrs.filter(({ name }) => name === 'id').map(({ value }) => `${id}__${value}`),
      ),
    ]),
  );
  const byPath = new Map<string, string>(chapters.map(({ path, id }) => [path, id]));

  /** Where a link of a chapter leads from the book. */
  const target = (address: string, chapter: string): string | undefined => {
    if (address.startsWith('#')) return `#${chapter}__${address.slice(1)}`;
    if (!address.startsWith(site.base)) return address;
    const path: SitePath = `/${address.slice(site.base.length)}`;
    const [page = '', fragment] = path.split('#');
    const id = byPath.get(page);
    if (id !== undefined) return `#${fragment === undefined ? id : `${id}__${fragment}`}`;
    // The pages of single statements and people are left out: /statements/kursk/k1/ is #k1 of /kursk/, /people/nato/ #nato of /people/.
    const [, folder = '', name = ''] = /^(?:\/statements)?(\/.*?)([^/]+)\/$/.exec(page) ?? [];
    const entry = `${byPath.get(folder) ?? ''}__${name}`;
    if (ids.has(entry)) return `#${entry}`;
    return site.isPublic ? fullHref(path, site) : undefined;
  };

  for (const { id, main } of chapters) {
    main.tagName = main.nodeName = 'section';
    const classes = main.attrs.find(({ name }) => name === 'class')?.value ?? '';
    main.attrs = main.attrs.filter(({ name }) => !['id', 'class', 'tabindex'].includes(name));
    for (const element of elementsIn(main)) bindElement(element, id, target);
    main.attrs.push({ name: 'id', value: id }, { name: 'class', value: `chapter ${classes}`.trim() });
  }
}

/** Removes what is of no use in a book, and comments. */
function leaveOut(parent: Element): void {
  for (const node of [...parent.childNodes])
    if (!tree.isElementNode(node)) {
      if (!tree.isTextNode(node)) tree.detachNode(node);
    } else if (LEFT_OUT.has(node.tagName) || node.attrs.some(({ name }) => NOT_IN_BOOK.includes(name)))
      tree.detachNode(node);
    else leaveOut(node);
}

function bindElement(
  element: Element,
  chapter: string,
  target: (address: string, chapter: string) => string | undefined,
): void {
  element.attrs = element.attrs.filter(({ name }) => name !== 'aria-current');
  for (const attribute of element.attrs)
    if (attribute.name === 'id') attribute.value = `${chapter}__${attribute.value}`;
    else if (/^aria-(?:labelledby|describedby)$/.test(attribute.name))
      attribute.value = attribute.value.replaceAll(/\S+/g, (id) => `${chapter}__${id}`);
  if (element.tagName === 'details')
    element.attrs = [...element.attrs.filter(({ name }) => name !== 'open'), { name: 'open', value: '' }];
  const link = element.tagName === 'a' ? element.attrs.find(({ name }) => name === 'href') : undefined;
  if (link === undefined) return;
  const address = target(link.value, chapter);
  if (address === undefined) {
    element.tagName = element.nodeName = 'span';
    element.attrs = element.attrs.filter(({ name }) => ['class', 'translate'].includes(name));
  } else link.value = address;
  element.attrs = element.attrs.filter(({ name }) => name !== 'download');
}
