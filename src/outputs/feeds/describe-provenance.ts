import { archivedPages } from '../../library/copies/archived-page.ts';
import { sourceLine } from '../../library/copies/describe-article.ts';
import type { Article } from '../../library/copies/read-article.ts';
import { hostOf } from '../../library/copies/rights.ts';
import { formatDay, formatPublicationDate, formatPublicationRange } from '../../library/basics/dates.ts';
import { escapeMarkup } from '../../library/basics/escape-markup.ts';

/**
 * Where a text comes from, as simple HTML for feed readers: our sentence on it, what it is, how it reached us, its date,
 * licence and confirmed addresses. Nothing is quoted from it except the title.
 * @param address full address of the article’s page.
 * @param siteName what this site is called.
 */
export function describeProvenance(
  article: Article,
  sentence: string,
  address: string,
  siteName: string,
): string {
  const { about, rewritten, chain, capturedAt, published, titleSupplied, licence, sources } = article;
  const range = formatPublicationRange(published);
  const facts = [
    [
      'Date',
      `${formatPublicationDate(published)}${range === undefined ? '' : `, ${range}`}. ${published.basis}`,
    ],
    ['How sure the date is', published.confidence],
    ...(range === undefined
      ? []
      : [['In this feed', `${formatDay(published.date)}, the likely day: a feed needs a whole one.`]]),
    ...(titleSupplied === undefined ? [] : [['Title', titleSupplied]]),
    ['Licence', licence.note],
  ].map(([name = '', text = '']) => item(`<b>${name}:</b> ${escapeMarkup(text)}`));
  return [
    paragraph(escapeMarkup(sentence)),
    paragraph(escapeMarkup(sourceLine(article))),
    ...(rewritten ? [paragraph('<b>Altered copy:</b> its words are not the author’s own.')] : []),
    paragraph(escapeMarkup(about)),
    paragraph('How the text came here:'),
    `<ol>${[
      ...chain.map(({ by, what }) => item(`<b>${escapeMarkup(by)}:</b> ${escapeMarkup(what)}`)),
      item(
        `<b>${escapeMarkup(siteName)}:</b> checked word for word against the page captured at ${escapeMarkup(capturedAt)}`,
      ),
    ].join('')}</ol>`,
    `<ul>${facts.join('')}</ul>`,
    ...(sourceAddresses(sources).length === 0
      ? []
      : [
          paragraph('Confirmed addresses:'),
          `<ul>${sourceAddresses(sources)
            .map(({ name, address }) => item(`${escapeMarkup(name)}: ${link(address, address)}`))
            .join('')}</ul>`,
        ]),
    paragraph(link(address, `The article’s page at ${siteName}`)),
  ].join('\n');
}

/** The confirmed addresses of a text, each with a description. */
export function sourceAddresses({ captured, original, unaltered, archived }: Article['sources']): {
  name: string;
  address: string;
  relation: 'via' | 'related';
}[] {
  return [
    ...(original === undefined
      ? []
      : [{ name: 'Original', address: original, relation: 'related' as const }]),
    ...(captured === undefined
      ? []
      : [{ name: 'Captured page', address: captured, relation: 'via' as const }]),
    ...unaltered.map(({ outlet, address }) => ({
      name: `Unaltered, ${outlet}`,
      address,
      relation: 'related' as const,
    })),
    ...archivedPages({ archived }).map(({ address, page, time }) => ({
      name: `Archived on ${formatDay(time)}, ${hostOf(page)}`,
      address,
      relation: 'related' as const,
    })),
  ];
}

function paragraph(html: string): string {
  return `<p>${html}</p>`;
}

function item(html: string): string {
  return `<li>${html}</li>`;
}

function link(address: string, text: string): string {
  return `<a href="${escapeMarkup(address)}">${escapeMarkup(text)}</a>`;
}
