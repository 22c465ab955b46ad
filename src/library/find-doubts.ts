import type { WrittenStatement } from './citations/desk.ts';
import type { Article } from './copies/read-article.ts';
import { editDistance } from './reading/edit-distance.ts';
import { hasWords } from './reading/word-edges.ts';
import type { Problem } from './reading/problem.ts';
import type { ReadLibrary } from './library.ts';
import type { Position, Question } from './kinds/questions.ts';
import { doubtAt, type Doubt } from './checks/answers.ts';
import { eventsByPassage } from './checks/backing.ts';
import { doubtCounts } from './checks/check-numbers.ts';
import { doubtOfAttribution } from './checks/doubt-of-attribution.ts';
import { doubtOfEdges } from './checks/doubt-of-edges.ts';
import { doubtOfFirmness } from './checks/doubt-of-firmness.ts';
import { doubtOfFigure } from './checks/doubt-of-figure.ts';
import { doubtOfNames } from './checks/doubt-of-names.ts';
import { wordsInCommon } from './checks/words-in-common.ts';

/**
 * Finds possible mistakes in valid content. An editor corrects each, or answers it in place (“because”). Warnings do not stop a
 * build.
 */
export function findDoubts({ library, written, answers, doubts }: ReadLibrary): Problem[] {
  const { events, figures, profiles, questions } = library;
  const spellings = [
    ...library.spellings,
    ...profiles.map(({ name, spellings: printed, alsoWritten }) => [name, ...printed, ...alsoWritten]),
  ];
  const quoting = eventsByPassage(events);
  const found = written
    .flatMap((statement) => [
      ...doubtOfEdges(statement),
      ...doubtOfAttribution(statement, profiles),
      ...doubtOfFirmness(statement),
      ...doubtOfFigure(statement, figures),
      ...doubtOfNames(statement, spellings),
      ...doubtOfShortQuotation(statement),
      ...doubtCounts(statement, quoting),
      ...doubtOfSilence(statement, questions),
    ])
    .filter(({ at, about }) => {
      const answer = answers.take(at);
      if (answer === undefined) return true;
      return about !== undefined && !hasWords(about.toLowerCase(), answer.toLowerCase());
    })
    .map(({ file, line, column, field, what, todo }) => ({ file, line, column, field, what, todo }));
  return [
    ...library.articles
      .filter(({ id }) => (library.quoted.get(id) ?? []).length === 0)
      .map(({ file }) => ({
        file,
        line: 1,
        column: 1,
        what: 'Nothing in the briefing quotes this article.',
        todo: 'Quote it where it says something that we say, too, if only in its sentence in short.',
      })),
    ...library.articles
      .filter(({ capture, draft }) => capture?.copy === undefined && draft !== true)
      .map(({ file, captureFile, capture, checksums, textChecksum }) => ({
        file,
        line: 1,
        column: 1,
        what: `No checksum of ${capture === undefined ? `${captureFile} and of ` : ''}the finished copy is recorded, so a change would not be noticed.`,
        todo: `Add to “capture” in the front matter: “copy: ${textChecksum}”${capture === undefined ? ` and “text: ${checksums.capture}”` : ''}.`,
      })),
    ...doubtOfOutlets(library.articles),
    ...found,
    ...doubts,
    ...answers.unneeded(),
  ];
}

/** Doubts about outlets whose names differ by a letter or two, the later article’s name: it is probably misspelt. */
function doubtOfOutlets(articles: readonly Pick<Article, 'file' | 'outlet'>[]): Problem[] {
  return articles.flatMap(({ file, outlet }, index) => {
    const others = articles.slice(index + 1).filter((other) => other.outlet !== outlet);
    const near = others.find(({ outlet: other }) => {
      const distance = editDistance(other, outlet);
      return distance <= 2 && distance * 4 <= outlet.length;
    });
    return near === undefined
      ? []
      : {
          file,
          line: 1,
          column: 1,
          field: 'outlet',
          what: `The outlet is “${outlet}”, and that of ${near.file} is “${near.outlet}”.`,
          todo: 'If they are the same outlet, write its name in the same way in both.',
        };
  });
}

/** A quotation with fewer words seldom says anything by itself. */
const ENOUGH = 4;

/** Doubts a statement whose quotations all have fewer than four words, except in profiles, which often quote only a name. */
function doubtOfShortQuotation({ statement: { kind, quotations }, at }: WrittenStatement): Doubt[] {
  const [first] = quotations;
  const words = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
  if (first === undefined || kind === 'profile' || quotations.some(({ quote }) => words(quote) >= ENOUGH))
    return [];
  return [
    doubtAt(
      at,
      `The statement rests on fewer than four words: “${first.quote}”.`,
      'Quote as much as a reader needs to see that it is so.',
      { field: [...at.path.slice(0, -1), 'citations'] },
    ),
  ];
}

/** Doubts a `silent` answer if a passage of the article shares words with the question. */
function doubtOfSilence({ statement, at }: WrittenStatement, questions: readonly Question[]): Doubt[] {
  const isIt = (position: Position): boolean => position === statement;
  const asked = questions.find(({ positions }) => positions.some(isIt));
  const position = asked?.positions.find(isIt);
  if (asked === undefined || position?.silent !== true) return [];
  const { article } = position;
  const [nearest] = article.blocks
    .filter(({ kind }) => kind !== 'title')
    .map(({ id, text }) => ({ id, words: wordsInCommon(asked.question, text) }))
    .filter(({ words }) => words.length > 2)
    .sort((a, b) => b.words.length - a.words.length);
  if (nearest === undefined) return [];
  return [
    doubtAt(
      at,
      `${article.id} is marked “silent”, but its passage #${nearest.id} shares words with the question: ${nearest.words.map((word) => `“${word}”`).join(', ')}.`,
      'Read the passage once more. If it answers the question, quote it and take “silent: true” out.',
    ),
  ];
}
