import { fullName, type SourceCitation } from './source-citation.ts';

/**
 * A citation in plain text, in the order of the Chicago Manual’s bibliographies (author, title, publisher, date, note,
 * address), names not turned round.
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

/** Ends in a full stop unless it has its own mark. */
function sentence(text: string): string {
  return /[.!?]["”’\])]*$/.test(text) ? text : `${text}.`;
}
