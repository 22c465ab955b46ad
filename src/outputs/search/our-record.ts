import type { Article } from '../../library/copies/read-article.ts';
import type { Statement } from '../../library/citations/statement.ts';
import { wholeWords } from '../../library/kinds/whole-words.ts';
import type { Library } from '../../library/library.ts';
import type { SearchPassage, SearchRecord } from '../../library/search/search-record.ts';

/** What supports one of our records; its filters are derived from this. */
export interface Basis {
  regions: readonly string[];
  sources: readonly Article[];
  /** Day of what it describes, if different from the day of its sources. */
  date?: string;
  weight?: number;
  /** Whom it is about; by default everyone its text names. */
  people?: string[];
}

/** A record with its filters and its date. @param peopleIn the people that a text names. */
export function ourRecord(
  id: string,
  kind: string,
  passages: SearchPassage[],
  { regions, sources, weight, date, people }: Basis,
  peopleIn: (text: string) => string[],
): SearchRecord {
  const text = passages.map((passage) => passage.text).join('\n');
  const published = sources.map((source) => source.published.date).sort();
  return {
    id,
    passages,
    filters: {
      voice: ['ours'],
      region: [...regions],
      kind: [kind],
      outlet: unique(sources.map(({ outlet }) => outlet)),
      year: unique((date === undefined ? published : [date]).map((day) => day.slice(0, 4))),
      person: people ?? peopleIn(text),
    },
    ...(weight !== undefined && { weight }),
    // Pagefind leaves records without a date out of sorted results.
    date: date ?? published.at(-1) ?? '0000-00-00',
  };
}

/** A function that returns the people our text names, in the order of their profiles. */
export function peopleNamed({ profiles }: Library): (text: string) => string[] {
  const people = profiles
    .filter(({ type }) => type === 'person')
    .map(({ name, spellings }) => ({ name, names: wholeWords([name, ...spellings]) }));
  return (text) => people.filter(({ names }) => text.search(names) !== -1).map(({ name }) => name);
}

/** The articles that statements quote. */
export function sourcesOf(statements: readonly Pick<Statement, 'quotations'>[]): Article[] {
  return unique(statements.flatMap(({ quotations }) => quotations.map(({ source }) => source)));
}

/** The values, each once. */
export function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
