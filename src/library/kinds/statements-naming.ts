import { quotationId, type QuotedPassage } from '../citations/references.ts';
import type { Quotation, Statement, StatementKind } from '../citations/statement.ts';
import type { Profile } from './profiles.ts';
import { wholeWords } from './whole-words.ts';

/** A statement about someone, and other statements that quote the same words about them, one for each label. */
export interface NamingStatement {
  /** Its quotations that name them come first. */
  statement: Statement;
  samePassages: Statement[];
}

/** Of several statements that quote the same words, the one whose kind comes first here is shown. */
const ORDER: readonly StatementKind[] = [
  'key point',
  'position',
  'event',
  'claimed',
  'known',
  'summary',
  'story',
  'front page',
];

/** Words that name someone and that statements quote. */
interface Naming extends QuotedPassage {
  article: string;
}

/**
 * The statements whose quotations name a person or organisation: key points first, then answers, then dates. Claims, sentences
 * on articles and profiles are left out.
 * @param quoted the passages that statements quote, by the id of their article.
 */
export function statementsNaming(
  profile: Pick<Profile, 'mentions' | 'spellings'>,
  quoted: ReadonlyMap<string, readonly QuotedPassage[]>,
): NamingStatement[] {
  const naming = wordsNaming(profile, quoted);
  const statements = [...new Set(naming.flatMap((words) => words.statements))]
    .filter(({ kind }) => ORDER.includes(kind))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const shown: (NamingStatement & { words: Naming[] })[] = [];
  for (const statement of statements) {
    const words = naming.filter((one) => one.statements.includes(statement));
    const before = shown.filter((other) => other.words.some((one) => words.some((two) => overlap(one, two))));
    const isNew = words.some((one) => !before.some((other) => other.words.some((two) => overlap(one, two))));
    const [first] = before;
    if (isNew || first === undefined) shown.push({ statement, samePassages: [], words });
    // Paragraphs of a story share a label; one link is enough.
    else if (!first.samePassages.some(({ label }) => label === statement.label))
      first.samePassages.push(statement);
  }
  return shown.map(({ statement, samePassages, words }) => ({
    statement: { ...statement, quotations: firstThose(statement.quotations, words) },
    samePassages,
  }));
}

/** The other people and organisations whose profiles quote words that name this one, in the order of the profiles. */
export function namedWith(
  profile: Profile,
  profiles: readonly Profile[],
  quoted: ReadonlyMap<string, readonly QuotedPassage[]>,
): Profile[] {
  const naming = new Set(wordsNaming(profile, quoted).flatMap(({ statements }) => statements));
  return profiles.filter((other) => other !== profile && other.type !== 'error' && naming.has(other));
}

function wordsNaming(
  { mentions, spellings }: Pick<Profile, 'mentions' | 'spellings'>,
  quoted: ReadonlyMap<string, readonly QuotedPassage[]>,
): Naming[] {
  const names = wholeWords(spellings);
  return mentions.flatMap(({ article, blocks }) => {
    const texts = new Map(blocks.map(({ id, text }) => [id, text]));
    return (quoted.get(article.id) ?? [])
      .filter(({ block, start, end }) => (texts.get(block) ?? '').slice(start, end).search(names) !== -1)
      .map((passage) => ({ ...passage, article: article.id }));
  });
}

/** Moves the quotations that contain certain words to the front. */
function firstThose(quotations: readonly Quotation[], words: readonly Naming[]): Quotation[] {
  const isOne = (quotation: Quotation): boolean =>
    words.some(({ article, id }) => article === quotation.source.id && id === quotationId(quotation));
  return quotations.toSorted((a, b) => Number(isOne(b)) - Number(isOne(a)));
}

function overlap(one: Naming, two: Naming): boolean {
  return one.article === two.article && one.block === two.block && one.start < two.end && two.start < one.end;
}
