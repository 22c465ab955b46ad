import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { paths } from '../../library/basics/paths.ts';
import type { Library } from '../../library/library.ts';
import type { SitePath } from '../../site.ts';
import { fileOf } from '../evidence/file-list.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** A page of the site as a chapter of the book. */
export interface Chapter {
  path: SitePath;
  /** Its id in the book: `kursk`, `articles--flood-report--notes`. */
  id: string;
  title: string;
  /** Its `main` element. */
  main: Element;
  /** The style sheets of the page. */
  styles: string[];
}

/**
 * Reads the built pages that become chapters, in reading order. Statements’ and people’s own pages are left out: other pages have their
 * words. So are pages that need the site: search, offline reading, downloads.
 * @param folder the built site.
 */
export function readChapters(folder: string, { articles, dossier, regions }: Library): Chapter[] {
  const pages: SitePath[] = [
    paths.home,
    ...regions.map(({ id }) => paths.region(id)),
    paths.timeline(),
    paths.compare(),
    paths.figures(),
    paths.people(),
    paths.words,
    paths.section('errors'),
    paths.articles,
    ...articles.flatMap(({ id }) => [paths.article(id), paths.reading(id), paths.notes(id)]),
    paths.about(),
    paths.corrections(),
  ];
  // An article without corrections has no corrected text.
  return pages
    .filter((path) => existsSync(join(folder, fileOf(path))))
    .map((path) => {
      const all = elementsIn(parse(readFileSync(join(folder, fileOf(path)), 'utf8')));
      const main = all.find(({ tagName }) => tagName === 'main');
      const title = all.find(({ tagName }) => tagName === 'title');
      if (main === undefined || title === undefined)
        throw new Error(`${path} has no main element or no title.`);
      return {
        path,
        id: path === paths.home ? 'front-page' : path.slice(1, -1).replaceAll('/', '--'),
        title: textIn(title).replace(` | ${dossier.name}`, ''),
        main,
        styles: all.filter(({ tagName }) => tagName === 'style').map(textIn),
      };
    });
}

/** All elements inside a node, in the order of the document. */
export function elementsIn(node: DefaultTreeAdapterTypes.ParentNode, found: Element[] = []): Element[] {
  for (const child of node.childNodes)
    if (tree.isElementNode(child)) {
      found.push(child);
      elementsIn(child, found);
    }
  return found;
}

function textIn({ childNodes }: Element): string {
  return childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');
}
