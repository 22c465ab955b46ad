import { capitalised, counted, inWords } from '../../library/basics/wording.ts';
import { passagesOf } from './describe-findings.ts';
import type { Passage } from './excerpt.ts';
import type { Found } from './find-passages.ts';

/** Options for rendering results. */
export interface View {
  /** Base path of the addresses of results. */
  base: string;
  /** Names of the regions by id. */
  regions: Readonly<Record<string, string>>;
  /** Whether the passages, and the matches in each, are counted. */
  isCounted: boolean;
  /** Maximum passages shown of one record. */
  passages: number;
  /** Maximum records shown, of the briefing and of the articles each; all if left out. */
  records?: number;
}

/** The lists of full matches, ours on one side, the sources’ on the other. Text is never set as HTML. */
export function fullResults(full: readonly Found[], view: View): Node[] {
  return full.length > 0 ? [spread(full, view)] : [];
}

/**
 * The lists of partial matches.
 * @param isAfterFull whether full matches are shown above; if so, a heading separates the two.
 */
export function partialResults(partial: readonly Found[], isAfterFull: boolean, view: View): Node[] {
  if (partial.length === 0) return [];
  const heading = element('h2', { className: 'subheading some' }, ['With some of the words']);
  return [...(isAfterFull ? [heading] : []), spread(partial, view)];
}

function spread(found: readonly Found[], view: View): Node {
  return element('div', { className: 'spread results' }, [
    side('ours', 'In our briefing', found, view),
    side('source', 'In the articles', found, view),
  ]);
}

function side(voice: 'ours' | 'source', name: string, found: readonly Found[], view: View): Node {
  const own = found.filter(({ record }) => record.voice === voice);
  const count = passagesOf(own, voice);
  const shown = own.slice(0, view.records);
  const items = shown.flatMap((one) => (voice === 'ours' ? statements(one, view) : [article(one, view)]));
  return element('section', { className: voice === 'ours' ? 'left' : 'right', ariaLabel: name }, [
    element('h2', {}, [view.isCounted ? `${name}: ${counted(count, 'passage')}` : name]),
    element('ol', {}, items),
  ]);
}

/** Results in our briefing: each passage separately. */
function statements({ record, passages }: Found, view: View): Node[] {
  const shown = passages.slice(0, view.passages);
  const items = shown.map((passage) =>
    element('li', { className: 'hit' }, [
      element('h3', {}, [
        ...marks(record.regions),
        link(passage, view.base, passage.href.includes('#') ? '' : passage.words),
      ]),
      element('p', {}, textOf(passage)),
    ]),
  );
  const more = rest(passages.length - shown.length);
  return [...items, ...(more.length > 0 ? [element('li', { className: 'rest' }, more)] : [])];
}

/** A result in an article: its title, then its passages. */
function article({ record, passages }: Found, view: View): Node {
  const shown = passages.slice(0, view.passages);
  const [page = ''] = (passages[0]?.href ?? '').split('#');
  return element('li', {}, [
    element('h3', {}, [
      element('a', { className: 'title', href: view.base + page.slice(1), translate: false }, [
        record.title ?? page,
      ]),
    ]),
    element('p', { className: 'small' }, [
      ...record.regions.flatMap((id) => [
        element('span', { className: `region-mark in-${id}` }, [view.regions[id] ?? id]),
        ' · ',
      ]),
      record.about ?? '',
    ]),
    ...shown.map((passage) =>
      element('div', { className: 'hit' }, [
        element('p', { className: 'words', translate: false }, textOf(passage)),
        link(passage, view.base, passage.words),
        ...(view.isCounted && passage.matches > 2
          ? [
              element('p', { className: 'fine' }, [
                `${capitalised(inWords(passage.matches))} times in this passage.`,
              ]),
            ]
          : []),
        ...passage.notes.map(({ says, href }) =>
          element('p', { className: 'note' }, [
            element('a', { href: view.base + href.slice(1) }, ['Editor’s note']),
            `: ${says}`,
          ]),
        ),
      ]),
    ),
    ...rest(passages.length - shown.length),
  ]);
}

function rest(count: number): Node[] {
  return count > 0
    ? [element('p', { className: 'fine' }, [`And ${counted(count, 'more passage')} there.`])]
    : [];
}

/** A link to the passage. @param words that the browser marks there (a text fragment); none for a passage that has an id. */
export function link({ href, label }: Pick<Passage, 'href' | 'label'>, base: string, words: string): Node {
  const isPage = !href.includes('#');
  const fragment = `${isPage ? '#' : ''}:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
  return element('a', { className: 'place', href: base + href.slice(1) + (words === '' ? '' : fragment) }, [
    label,
  ]);
}

function textOf({ runs, cutBefore, cutAfter }: Passage): (Node | string)[] {
  return [
    ...(cutBefore ? ['… '] : []),
    ...runs.flatMap(({ text, match }, index) => [
      ...(index > 0 ? [' '] : []),
      ...(match ? marked(text) : [text]),
    ]),
    ...(cutAfter ? [' …'] : []),
  ];
}

/** Words with single punctuation marks or spaces between them; more than one ends a continuous mark. */
const MARKED = /[\p{L}\p{N}\p{M}]+(?:[ .’'-][\p{L}\p{N}\p{M}]+)*/gu;

/** Marks words without the punctuation around them and without a possessive: in “Shoigu’s” only “Shoigu”. */
function marked(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(MARKED)) {
    const words = found.replace(/[’']s$/, '');
    nodes.push(text.slice(at, index), element('mark', {}, [words]));
    at = index + words.length;
  }
  return [...nodes, text.slice(at)].filter((part) => part !== '');
}

function marks(regions: readonly string[]): Node[] {
  // The name is in the label; a screen reader should skip the outline.
  return regions.length === 1
    ? [element('span', { className: `region-mark in-${regions[0] ?? ''}` }, [])]
    : [];
}

/** Creates an element with properties and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}
