import { fullName, type SourceCitation } from './source-citation.ts';

/**
 * A citation in plain text, in the order of the Chicago Manual’s bibliographies (author, title, publisher, date, note,
 * address), with names not inverted.
 */
export function citePlain({ authors, title, publisher, date, note, address }: SourceCitation): string {
  const published = [publisher, date?.words].filter((part) => part !== undefined).join(', ');
  return [
    authors.length > 0 && sentence(authors.map(fullName).join(', ')),
    sentence(title),
    published !== '' && sentence(published),
    ...note,
    address,
  ]
    .filter((part) => part !== false && part !== '')
    .join(' ');
}

/** Adds a full stop unless the text ends with a mark already. */
function sentence(text: string): string {
  return /[.!?]["”’\])]*$/.test(text) ? text : `${text}.`;
}
