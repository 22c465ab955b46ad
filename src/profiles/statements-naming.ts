import type { Block } from '../articles/render-copy.ts';
import type { QuotedPassage } from '../citations/references.ts';
import type { Statement } from '../citations/statement.ts';
import type { Profile } from './read-profiles.ts';

/**
 * The statements that quote, of one article, words which name a person or organisation, in the order of those words. Left
 * out are their own profile, figures, which speak of what is counted, and names printed by mistake.
 * @param names matches what they are called.
 * @param blocks the passages of the article that name them.
 * @param quoted the passages of the article that are quoted.
 */
export function statementsNaming(
  profile: Profile,
  names: RegExp,
  blocks: readonly Block[],
  quoted: readonly QuotedPassage[],
): Statement[] {
  const text = new Map(blocks.map((block) => [block.id, block.text]));
  const naming = quoted.filter(
    ({ block, start, end }) => (text.get(block) ?? '').slice(start, end).search(names) !== -1,
  );
  return [...new Set(naming.flatMap(({ statements }) => statements))].filter(
    (statement) => statement !== profile && statement.kind !== 'figure' && !isMistake(statement),
  );
}

function isMistake(statement: Statement): boolean {
  return 'type' in statement && statement.type === 'error';
}
