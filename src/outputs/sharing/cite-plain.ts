import { fullName, type Citation } from './csl-item.ts';

/**
 * A citation in plain text, in the order of the Chicago Manual’s bibliographies (author, title, publisher, date, note,
 * address), with names not inverted.
 */
export function citePlain({ item, note, shortNote, date }: Citation): string {
  const { author = [], title, publisher, URL: address } = item;
  const published = [publisher, date?.words].filter((part) => part !== undefined).join(', ');
  return [
    author.length > 0 && sentence(author.map(fullName).join(', ')),
    sentence(title),
    published !== '' && sentence(published),
    ...note.slice(0, shortNote),
    address,
  ]
    .filter((part) => part !== false && part !== '')
    .join(' ');
}

/** Adds a full stop unless the text ends with a mark already. */
function sentence(text: string): string {
  return /[.!?]["”’\])]*$/.test(text) ? text : `${text}.`;
}
