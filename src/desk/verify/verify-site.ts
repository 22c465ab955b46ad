import { checkArticlePage } from './check-article-page.ts';
import { checkNotesPage, notesAddress } from './check-notes-page.ts';
import { checkReadingPage, notesPutIn, readingAddress } from './check-reading-page.ts';
import { checkStatements, statementsOn } from './check-statements.ts';
import type { ArticleEvidence, Evidence } from '../../outputs/evidence/evidence-schema.ts';
import type { Fault } from './fault.ts';
import { readText, UnreadableError, type OpenSite } from './open-site.ts';
import { faultsOf, runSome } from './run-some.ts';
import { fileOf } from '../../outputs/evidence/file-list.ts';
import { readPageTree, type PageTree } from './page-tree.ts';
import { counted } from '../../library/basics/wording.ts';

/** Progress of a verification. */
export interface Progress {
  page: string;
  /** What was checked, in words. */
  checked: string;
  faults: number;
}

/**
 * Checks every page that a site’s evidence file mentions. Articles come first: the quotations of other pages are compared with
 * their correct passages.
 * @param known true texts of the passages, by article and id, if known.
 * @throws CannotRunError if the site cannot be reached.
 */
export async function verifySite(
  site: OpenSite,
  evidence: Evidence,
  report: (progress: Progress) => void,
  known?: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Promise<{ faults: Fault[]; pages: number }> {
  const faults: Fault[] = [];
  const passages = new Map<string, ReadonlyMap<string, string>>();
  const { articles, base } = evidence;
  const visit = async (path: string, checked: string, check: (page: PageTree) => Fault[]): Promise<void> => {
    const found = await faultsOf(path, async () => {
      const html = await readText(site, fileOf(`/${path.slice(base.length)}`));
      if (html === undefined) throw new UnreadableError('The page is missing.');
      return check(readPageTree(html));
    });
    faults.push(...found);
    report({ page: path, checked, faults: found.length });
  };

  const articleVisits = articles.map((article) => () => {
    const cited = evidence.statements.flatMap(({ citations }) =>
      citations.filter((citation) => citation.article === article.id),
    );
    return visit(
      article.address,
      `${counted(article.passages.length, 'passage')}${withheldOf(article)}, ${counted(cited.length, 'citation')} of them`,
      (page) => {
        const checked = checkArticlePage(page, article, evidence, known?.get(article.id));
        passages.set(article.id, checked.passages);
        return [...checked.faults, ...checkStatements(page, article.address, evidence, passages)];
      },
    );
  });
  await runSome(articleVisits);

  const noteVisits = articles
    .map((article) => ({ article, notes: evidence.notes.filter((note) => note.article === article.id) }))
    .filter(({ notes }) => notes.length > 0)
    .map(
      ({ article, notes }) =>
        () =>
          visit(notesAddress(article), counted(notes.length, 'note'), (page) =>
            checkNotesPage(page, article, evidence),
          ),
    );
  const readingVisits = articles
    .map((article) => ({ article, count: notesPutIn(article, evidence).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ article, count }) =>
        () =>
          visit(readingAddress(article), counted(count, 'correction'), (page) =>
            checkReadingPage(page, article, evidence),
          ),
    );
  const paths = new Set(
    evidence.statements
      .flatMap(({ address, alsoAt }) => [address, ...alsoAt])
      .map((address) => address.replace(/#.*/, '')),
  );
  for (const { address } of articles) paths.delete(address);
  const statementVisits = [...paths].map(
    (path) => () =>
      visit(path, counted(statementsOn(path, evidence).length, 'statement'), (page) =>
        checkStatements(page, path, evidence, passages),
      ),
  );
  const otherVisits = [...noteVisits, ...readingVisits, ...statementVisits];
  await runSome(otherVisits);
  return { faults, pages: articleVisits.length + otherVisits.length };
}

/** What is added about passages that are not shown: “ (3 not shown)”; empty if all are. */
function withheldOf({ passages }: ArticleEvidence): string {
  const withheld = passages.filter(({ shown }) => !shown).length;
  return withheld === 0 ? '' : ` (${withheld} not shown)`;
}
