import { existsSync } from 'node:fs';
import { checkedLibrary } from '../library/library.ts';
import { collectEvidence } from '../outputs/evidence/collect-evidence.ts';
import { contentFolder } from '../outputs/settings.ts';
import { CannotRunError, needed } from './call/parse-call.ts';
import type { Call } from './call/command.ts';
import { compareEvidence } from './verify/compare-evidence.ts';
import type { Evidence } from '../outputs/evidence/evidence-schema.ts';
import { formatFault, type Fault } from './verify/fault.ts';
import { statementsByFile } from '../outputs/evidence/file-list.ts';
import { compareLists } from './verify/compare-lists.ts';
import type { PageDifference } from './verify/compare-page.ts';
import { openSite, type OpenSite } from './verify/open-site.ts';
import { readEvidence, readFileList } from './verify/read-evidence.ts';
import { verifyFiles } from './verify/verify-files.ts';
import { verifySite } from './verify/verify-site.ts';
import { counted } from '../library/basics/wording.ts';

/** The most faults that are printed. */
const SHOWN = 50;

/**
 * Checks a deployed or built site against its evidence file and its list of files. @returns 1 if there are faults.
 * @throws CannotRunError if the site cannot be read.
 */
export async function run({ words: [target = ''], options }: Call): Promise<number> {
  const site = await openSite(target);
  const evidence = await readEvidence(site);
  const build = options.get('against');
  const against = build === undefined ? undefined : await openBuild(build, evidence);
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
  const files = await checkFiles(site, against, checkout?.statements);
  const all: Fault[] = [...difference, ...faults, ...files.faults];
  console.log(
    `files.json lists ${counted(files.listed, 'file')}. ${
      against === undefined
        ? 'The list itself is trusted. To compare with a build of your own: npm run build with the same settings, then add --against dist.'
        : `They are compared with ${against.name}.`
    }`,
  );
  if (site.isHosted)
    console.log(
      'A host does not say which files it has: one that was added shows only if you check the folder, too.',
    );
  if (files.notices.length > 0)
    console.log(
      `\nThe host has changed what changes no words (${counted(files.notices.length, 'notice')}):\n${list(files.notices)}`,
    );
  if (all.length === 0) {
    console.log(
      `\nIt passes: ${counted(files.listed, 'file')}, ${counted(pages, 'page')}, ${counted(passages, 'passage')}, ${counted(statements.length, 'statement')}, ${counted(citations, 'citation')}, ${counted(notes.length, 'note')}.`,
    );
    return 0;
  }
  console.error(`\n${list(all)}`);
  console.error(`\nIt fails: ${counted(all.length, 'fault')} at ${site.name}.`);
  return 1;
}

function list(faults: readonly Fault[]): string {
  const shown = faults.slice(0, SHOWN).map(formatFault);
  if (faults.length > SHOWN) shown.push(`and ${faults.length - SHOWN} more`);
  return shown.join('\n\n');
}

/**
 * Opens the build that a site is compared with.
 * @throws CannotRunError if it cannot be read, or was built with other settings.
 */
async function openBuild(target: string, { site, base, copies }: Evidence): Promise<OpenSite> {
  const build = await openSite(target);
  const own = await readEvidence(build);
  if (own.site === site && own.base === base && own.copies === copies) return build;
  throw new CannotRunError(
    `${build.name} was built with other settings, so its files differ. Build it like the site: SITE_URL=${site} BASE_PATH=${base} COPIES=${copies} npm run build`,
  );
}

/** Checks every file of a site against the list of the build that it is compared with, or else its own. */
async function checkFiles(
  site: OpenSite,
  against: OpenSite | undefined,
  statements: ReadonlyMap<string, readonly string[]> | undefined,
): Promise<PageDifference & { listed: number }> {
  try {
    const own = await readFileList(site);
    const wanted = against === undefined ? own : await readFileList(against);
    const result = await verifyFiles(site, wanted, against);
    result.faults.unshift(...compareLists(own, against && wanted, statements));
    return { ...result, listed: Object.keys(wanted.files).length };
  } catch (error) {
    if (!(error instanceof CannotRunError)) throw error;
    return { faults: [{ page: 'files.json', place: '', what: error.message }], notices: [], listed: 0 };
  }
}

/** The evidence that this checkout’s content gives for the same address, and the true texts; undefined without content. */
function readCheckout(
  recorded: Evidence,
):
  | { evidence: Evidence; statements: Map<string, string[]>; texts: Map<string, Map<string, string>> }
  | undefined {
  const folder = contentFolder(process.env);
  if (!existsSync(folder)) return undefined;
  const library = needed(() => checkedLibrary(folder, { copies: recorded.copies }));
  return {
    evidence: collectEvidence(library, recorded),
    statements: statementsByFile(library),
    texts: new Map(
      library.articles.map(({ id, blocks }) => [id, new Map(blocks.map((block) => [block.id, block.text]))]),
    ),
  };
}
