import { MONTHS, WEEKDAYS } from '../basics/dates.ts';
import type { WrittenStatement } from '../citations/desk.ts';
import { quotedArticles, type Statement } from '../citations/statement.ts';
import { doubtAt, type Doubt } from './answers.ts';

/** A word with a capital letter. The parts of “Belgorod-based” are two words. */
const NAME = /\p{Lu}[\p{L}’]+/gu;
/** The first word of a sentence, of a clause after a colon, and of quoted words: it may have its capital for that reason alone. */
const FIRST_WORD = /(?:^|[.!?:][”’)]? |“)$/u;
const CALENDAR = new Set([...MONTHS, ...WEEKDAYS]);

/**
 * Doubts about statements that name somebody or some place that no cited article names: the sentence may say “Belarus” where the
 * article says “Ukraine”. A name counts in any form (“Ukraine” in “Ukrainian”) and spelling. The whole article counts, because
 * passages often leave out what the one before has named.
 * @param spellings groups of names that mean the same, from profiles and `spellings.yaml`.
 */
export function doubtOfNames(
  { statement, at }: WrittenStatement,
  spellings: readonly (readonly string[])[],
): Doubt[] {
  if (statement.kind === 'profile' || statement.quotations.length === 0) return [];
  const cited = citedText(statement).match(/\p{L}[\p{L}’]+/gu) ?? [];
  const { text } = statement;
  const unknown = [...text.matchAll(NAME)].flatMap(({ 0: written, index }) => {
    const name = written.replace(/’s?$/, '');
    const isFirst = FIRST_WORD.test(text.slice(0, index));
    const meant = spellings.filter((forms) =>
      isFirst ? forms.includes(name) : namesIn(forms.join(' ')).some((form) => isSame(form, name)),
    );
    if (CALENDAR.has(name) || (isFirst && meant.length === 0)) return [];
    const forms = [name, ...namesIn(meant.flat().join(' '))];
    return forms.some((form) => cited.some((word) => isSame(word, form))) ? [] : [name];
  });
  return [...new Set(unknown)].map((name) =>
    doubtAt(
      at,
      `The statement names “${name}”, and no article that it cites does.`,
      'Correct the name, or cite the article that has it.',
      { about: name },
    ),
  );
}

/** The cited articles with their authors and outlets. */
function citedText(statement: Statement): string {
  return quotedArticles(statement)
    .flatMap(({ blocks, title, name, outlet, authors }) => [
      ...blocks.map(({ text }) => text),
      title,
      name,
      outlet,
      ...authors,
    ])
    .join(' ');
}

function namesIn(text: string): string[] {
  return text.match(NAME) ?? [];
}

/** Whether two words are forms of one name: “Ukraine” and “Ukrainian”, “Britain” and “British”, “telegram” and “Telegram”. */
function isSame(...words: [string, string]): boolean {
  const shared = Math.max(4, Math.min(...words.map(({ length }) => length)) - 3);
  const [one, other] = words.map((word) => word.toLowerCase());
  return one === other || (one?.slice(0, shared) === other?.slice(0, shared) && (one?.length ?? 0) >= shared);
}
