import type { Article } from '../copies/read-article.ts';
import type { Quotation } from '../citations/statement.ts';
import type { WrittenStatement } from '../citations/desk.ts';
import { valueAt } from '../reading/field-path.ts';
import type { Problem } from '../reading/problem.ts';
import type { ReadFile } from '../reading/read-yaml.ts';
import { formatDay } from '../basics/dates.ts';
import type { TimelineEvent } from '../kinds/events.ts';
import type { Answers } from './answers.ts';
import { eventsByPassage, lastDay } from './backing.ts';
import { checkEvent } from './check-events.ts';
import { checkFigure } from './check-figures.ts';
import { checkNumbers, checkSum } from './check-numbers.ts';
import { checkQuotedWords } from './check-quoted-words.ts';
import { checkDoubles, checkText } from './check-texts.ts';
import { fault, ourTexts, problemsAt, type Finding } from './finding.ts';
import { canMean, datesIn } from './dates-in.ts';
import { wordsInCommon } from './words-in-common.ts';

/** The input of the checks. */
export interface Checked {
  articles: readonly Article[];
  /** Whether reading found no problem; otherwise errors that follow from missing parts would be reported too. */
  isWhole: boolean;
  written: readonly WrittenStatement[];
  files: readonly ReadFile[];
  events: readonly TimelineEvent[];
}

/**
 * Checks our own texts after the quotations have been found. The schema of a text decides which checks apply (`fields.ts`):
 *
 * | Text                                                    | Words in “ ”             | Numbers, dates, weekdays       | Warnings |
 * | ------------------------------------------------------- | ------------------------ | ------------------------------ | -------- |
 * | statement: `text`, `what`, `answer`, `role`, `value`    | in an article it cites   | in its quotations¹             | yes      |
 * | sums up: `headline`, `head`, `agree`, `differ`, `who` … | in an article it cites²  | in the quotations of the file¹ | no       |
 * | remark: `note`, `basis`, `record`, `unknown`, `says`    | in any article³          | need none                      | no       |
 * | particulars of an article: `about`, `published.basis` … | in its captured page     | need none                      | no       |
 * | names, spellings, `read`, a note’s `basis`, `because`   | not looked up            | need none                      | no       |
 *
 * ¹ Or in `record`, an event with the same passage, the months in which the cited articles appeared.
 * ² Where it cites none, in any.
 * ³ Or among what the articles omit and how notes read them; a note’s `says` may also quote what its `basis` quotes.
 *
 * `checkText` and `findTextFaults` apply to every text. Warnings are in `findDoubts`; profiles get only those about negations.
 */
export function checkLibrary(
  { articles, isWhole, written, files, events }: Checked,
  answers: Answers,
): Problem[] {
  const quoting = eventsByPassage(events);
  const byFile = Map.groupBy(written, ({ at }) => at.file);
  const quotationsIn = ({ file }: ReadFile): Quotation[] =>
    (byFile.get(file) ?? []).flatMap(({ statement }) => [...statement.quotations]);
  const texts = ourTexts(files);
  return [
    ...texts.flatMap(checkText),
    ...checkPublication(articles, files),
    ...checkMistakenNames(files),
    ...written.flatMap((one) =>
      problemsAt(one.at, [
        ...checkEvent(one),
        ...checkFigure(one, quoting),
        ...checkNumbers(one, quoting),
        ...(isWhole ? checkRegion(one) : []),
      ]),
    ),
    ...(isWhole
      ? [
          ...checkDoubles(files),
          ...texts
            .filter(({ ours }) => ours === 'sum')
            .flatMap((text) => checkSum(text, quotationsIn(text.read), quoting)),
          ...checkQuotedWords(texts, files, articles, answers),
        ]
      : []),
  ];
}

/** Checks that an entry with a region quotes an article on that region. */
function checkRegion({ statement: { quotations }, at: { yaml, path } }: WrittenStatement): Finding[] {
  const region = valueAt(yaml.data, [...path.slice(0, -1), 'region']);
  if (typeof region !== 'string' || region === 'background' || quotations.length === 0) return [];
  if (quotations.some(({ source }) => source.regions.includes(region))) return [];
  return fault(
    `No article that is quoted here is about ${region}.`,
    'Correct the region, or write “background”; or add the region to “regions” of the article.',
    'region',
  );
}

/** Checks that the name of a profile of a name printed by mistake has a word of what is printed. */
function checkMistakenNames(files: readonly ReadFile[]): Problem[] {
  return files.flatMap(({ file, yaml, data }) => {
    const { type, name, spellings } = data as { type?: unknown; name?: unknown; spellings?: unknown };
    if (type !== 'error' || !Array.isArray(spellings)) return [];
    if (wordsInCommon(String(name), spellings.join(' ')).length > 0) return [];
    return [
      {
        file,
        ...yaml.locate(['name']),
        what: `“${String(name)}” has no word of what is printed by mistake: ${spellings.map((spelling) => `“${spelling}”`).join(', ')}.`,
        todo: 'Name the printed words.',
      },
    ];
  });
}

/** Checks an article’s date against the date line of its captured page, if there is one. */
function checkPublication(articles: readonly Article[], files: readonly ReadFile[]): Problem[] {
  return articles.flatMap((article) => {
    const { date, earliest = date } = article.published;
    return article.omitted.flatMap(({ kind, text }): Problem[] => {
      if (kind !== 'reading time and date') return [];
      const printed = datesIn(text).dates.filter(
        ({ year, days }) => year !== undefined && days !== undefined,
      );
      // For a range, its ends are enough: no range in an article is longer than a few days.
      const days = [date, earliest, lastDay(article)];
      if (printed.length === 0 || printed.some((found) => days.some((day) => canMean(found, day)))) return [];
      return [
        {
          file: article.file,
          ...files.find(({ file }) => file === article.file)?.yaml.locate(['published', 'date']),
          what: `The captured page prints “${printed[0]?.written ?? ''}”, and the date of publication is ${formatDay(date)}.`,
          todo: 'Correct the date of publication.',
        },
      ];
    });
  });
}
