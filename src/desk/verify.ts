import { existsSync } from 'node:fs';
import { checkedLibrary } from '../library/library.ts';
import { collectEvidence } from '../outputs/evidence/collect-evidence.ts';
import { contentFolder } from '../outputs/settings.ts';
import { needed } from './call/parse-call.ts';
import type { Call } from './call/command.ts';
import { compareEvidence } from './verify/compare-evidence.ts';
import type { Evidence } from '../outputs/evidence/evidence-schema.ts';
import { formatFault, type Fault } from './verify/fault.ts';
import { openSite } from './verify/open-site.ts';
import { readEvidence } from './verify/read-evidence.ts';
import { verifySite } from './verify/verify-site.ts';
import { counted } from '../library/basics/wording.ts';

/** The most faults that are printed. */
const SHOWN = 50;

/**
 * Checks a deployed or built site against its evidence file. @returns 1 if there are faults.
 * @throws CannotRunError if the site cannot be read.
 */
export async function run({ words: [target = ''] }: Call): Promise<number> {
  const site = await openSite(target);
  const evidence = await readEvidence(site);
  const { articles, statements, notes } = evidence;
  const citations = statements.reduce((sum, statement) => sum + statement.citations.length, 0);
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  const checkout = readCheckout(evidence);
  const difference = checkout === undefined ? [] : compareEvidence(evidence, checkout.evidence);
  const withheld = articles.flatMap((article) => article.passages.filter(({ shown }) => !shown)).length;
  console.log(
    `${site.name}: evidence.json records ${counted(articles.length, 'article')}, ${counted(statements.length, 'statement')}, ${counted(citations, 'citation')} and ${counted(notes.length, 'note')}.`,
  );
  console.log(
    checkout === undefined
      ? 'There is no content/ here to compare it with: evidence.json itself is trusted.'
      : difference.length === 0
        ? 'It matches the content of this checkout.'
        : `It differs from the content of this checkout in ${counted(difference.length, 'place')}.`,
  );
  console.log(
    `It was built with COPIES=${evidence.copies}: ${
      withheld === 0
        ? 'every passage is shown'
        : `${withheld} of ${counted(passages, 'passage')} are not shown, and ${checkout === undefined ? 'citations from them are taken from evidence.json' : 'citations from them are compared with the copies here'}`
    }.`,
  );
  const { faults, pages } = await verifySite(
    site,
    evidence,
    ({ page, checked, faults: found }) => {
      console.log(
        `${found === 0 ? '✓' : '✗'} ${page}  ${checked}${found === 0 ? '' : `: ${counted(found, 'fault')}`}`,
      );
    },
    checkout?.texts,
  );
  const all: Fault[] = [...difference, ...faults];
  if (all.length === 0) {
    console.log(
      `\nIt passes: ${counted(pages, 'page')}, ${counted(passages, 'passage')}, ${counted(statements.length, 'statement')}, ${counted(citations, 'citation')}, ${counted(notes.length, 'note')}.`,
    );
    return 0;
  }
  const shown = all.slice(0, SHOWN).map(formatFault);
  if (all.length > SHOWN) shown.push(`and ${all.length - SHOWN} more`);
  console.error(`\n${shown.join('\n\n')}`);
  console.error(`\nIt fails: ${counted(all.length, 'fault')} at ${site.name}.`);
  return 1;
}

/** The evidence that this checkout’s content gives for the same address, and the true texts; undefined without content. */
function readCheckout(
  recorded: Evidence,
): { evidence: Evidence; texts: Map<string, Map<string, string>> } | undefined {
  const folder = contentFolder(process.env);
  if (!existsSync(folder)) return undefined;
  const library = needed(() => checkedLibrary(folder, { copies: recorded.copies }));
  return {
    evidence: collectEvidence(library, recorded),
    texts: new Map(
      library.articles.map(({ id, blocks }) => [id, new Map(blocks.map((block) => [block.id, block.text]))]),
    ),
  };
}
