import { escapeMarkup } from '../../library/basics/escape-markup.ts';
import { paths } from '../../library/basics/paths.ts';
import { capitalised } from '../../library/basics/wording.ts';
import { changeFacts } from '../../library/kinds/change-facts.ts';
import type { Change } from '../../library/kinds/changes.ts';
import type { Library } from '../../library/library.ts';
import { fullHref, type SiteAddress } from '../../site.ts';
import { citedPages } from '../sharing/cited-pages.ts';
import { LATEST, noon, type Feed } from './library-feed.ts';
import { stableId } from './stable-id.ts';

/**
 * The latest corrections and additions as a feed: for each, what has changed and why, the words before and after, and links to what
 * it concerns. A statement’s link leads to its own page.
 */
export function changesFeed(library: Library, site: SiteAddress): Feed {
  const { changes, dossier } = library;
  const statements = new Set(
    citedPages(library).flatMap((page) => page.statements.map(({ statement }) => statement.href)),
  );
  const places = ({ concerns }: Change): string =>
    concerns
      .map(({ href, name }) => {
        const address = fullHref(statements.has(href) ? paths.statement(href) : href, site);
        return `<a href="${escapeMarkup(address)}">${escapeMarkup(name)}</a>`;
      })
      .join(', ');
  return {
    id: stableId('feed/corrections'),
    title: `${dossier.name}: Corrections and additions`,
    description: 'What we have corrected in our own words, when and why, and what we have added.',
    address: fullHref(paths.corrections(), site),
    author: dossier.name,
    home: fullHref(paths.home, site),
    updated: noon(changes[0]?.date ?? '1970-01-01'),
    rights: dossier.rights,
    items: changes.slice(0, LATEST).map((change) => {
      const { id, href, date, kind, text } = change;
      return {
        id: stableId(`corrections/${id}`),
        address: fullHref(href, site),
        title: `${capitalised(kind)}: ${text}`,
        authors: [dossier.name],
        categories: [{ id: kind, name: capitalised(kind) }],
        published: noon(date),
        updated: noon(date),
        summary: text,
        html: [
          escapeMarkup(text),
          ...changeFacts(change).map((fact) => `<b>${fact.term}:</b> ${escapeMarkup(fact.text)}`),
          `<b>Where:</b> ${places(change)}`,
        ]
          .map((line) => `<p>${line}</p>`)
          .join('\n'),
      };
    }),
  };
}
