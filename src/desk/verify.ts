import { existsSync } from 'node:fs';
import { checkedLibrary } from '../library/library.ts';
import { collectEvidence } from '../outputs/evidence/collect-evidence.ts';
import { contentFolder } from '../outputs/settings.ts';
import { CannotRunError, needed } from './call/parse-call.ts';
import type { Call } from './call/command.ts';
import type { Evidence } from '../outputs/evidence/evidence-schema.ts';
import { formatFault, type Fault } from './verify/fault.ts';
import { statementsByFile } from '../outputs/evidence/file-list.ts';
import { openSite, type OpenSite } from './verify/open-site.ts';
import { readEvidence } from './verify/read-evidence.ts';
import { verifyWhole, type Checkout } from './verify/verify-whole.ts';
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
  const against = options.get('against');
  const build = against === undefined ? undefined : await openBuild(against, evidence);
  const { articles, statements, notes } = evidence;
  const citations = statements.reduce((sum, statement) => sum + statement.citations.length, 0);
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  const checkout = readCheckout(evidence);
  const withheld = articles.flatMap((article) => article.passages.filter(({ shown }) => !shown)).length;
  console.log(
    `${site.name} was built with COPIES=${evidence.copies}: ${
      withheld === 0
        ? 'every passage is shown'
        : `${withheld} of ${counted(passages, 'passage')} are not shown, and ${checkout === undefined ? 'citations from them are taken from evidence.json' : 'citations from them are compared with the copies here'}`
    }.`,
  );
  const { faults, differences, notices, pages, listed } = await verifyWhole(
    site,
    evidence,
    { checkout, build },
    ({ page, checked, faults: found }) => {
      console.log(
        `${found === 0 ? '✓' : '✗'} ${page}  ${checked}${found === 0 ? '' : `: ${counted(found, 'fault')}`}`,
      );
    },
  );
  console.log(
    checkout === undefined
      ? 'There is no content/ here to compare it with: evidence.json itself is trusted.'
      : differences === 0
        ? 'It matches the content of this checkout.'
        : `It differs from the content of this checkout in ${counted(differences, 'place')}.`,
  );
  console.log(
    `files.json lists ${counted(listed, 'file')}. ${
      build === undefined
        ? 'The list itself is trusted. To compare with a build of your own: npm run build with the same settings, then add --against dist.'
        : `They are compared with ${build.name}.`
    }`,
  );
  if (site.isHosted)
    console.log(
      'A host does not say which files it has: one that was added shows only if you check the folder, too.',
    );
  if (notices.length > 0)
    console.log(
      `\nThe host has made changes that leave the words as they are (${counted(notices.length, 'notice')}):\n${list(notices)}`,
    );
  if (faults.length === 0) {
    console.log(
      `\nIt passes: ${counted(listed, 'file')}, ${counted(pages, 'page')}, ${counted(passages, 'passage')}, ${counted(statements.length, 'statement')}, ${counted(citations, 'citation')}, ${counted(notes.length, 'note')}.`,
    );
    return 0;
  }
  console.error(`\n${list(faults)}`);
  console.error(
    `\nIt fails: ${counted(faults.length, 'fault')} at ${site.name}. Build the site and put it there once more. If nobody here has changed it, find out who can.`,
  );
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

/** What this checkout’s content says about a site at the same address; undefined without content. */
function readCheckout(recorded: Evidence): Checkout | undefined {
  const folder = needed(() => contentFolder(process.env));
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
