import type { Evidence } from '../../outputs/evidence/evidence-schema.ts';
import { CannotRunError } from '../call/parse-call.ts';
import { compareEvidence } from './compare-evidence.ts';
import { compareLists } from './compare-lists.ts';
import type { PageDifference } from './compare-page.ts';
import type { Fault } from './fault.ts';
import type { OpenSite } from './open-site.ts';
import { readFileList } from './read-evidence.ts';
import { verifyFiles } from './verify-files.ts';
import { verifySite, type Progress } from './verify-site.ts';

/** What a site can be compared with. */
export interface Comparison {
  /** What a checkout’s content says, if it is here. */
  checkout?: Checkout | undefined;
  /** A build of the same site, if there is one. */
  build?: OpenSite | undefined;
}

/** What the content of a checkout says about a site. */
export interface Checkout {
  evidence: Evidence;
  /** The ids of the statements of each file. */
  statements: ReadonlyMap<string, readonly string[]>;
  /** Texts of the passages, by article and id. */
  texts: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The result of checking a whole site. */
export interface Verified extends PageDifference {
  /** Number of fields in which the evidence differs from the checkout. */
  differences: number;
  /** Number of pages with statements or notes. */
  pages: number;
  /** Number of files in the list. */
  listed: number;
}

/**
 * Checks a whole site: its evidence, the pages that show it, and every file.
 * @throws CannotRunError if the host stops answering.
 */
export async function verifyWhole(
  site: OpenSite,
  evidence: Evidence,
  { checkout, build }: Comparison,
  report: (progress: Progress) => void = () => undefined,
): Promise<Verified> {
  const differences = checkout === undefined ? [] : compareEvidence(evidence, checkout.evidence);
  const { faults, pages } = await verifySite(site, evidence, report, checkout?.texts);
  const files = await checkFiles(site, { checkout, build });
  return {
    ...files,
    faults: [...differences, ...faults, ...files.faults],
    differences: differences.length,
    pages,
  };
}

/** Compares the files with the list of a build of the same site, or else with the site’s own. */
async function checkFiles(
  site: OpenSite,
  { checkout, build }: Comparison,
): Promise<Omit<Verified, 'differences' | 'pages'>> {
  const wanted = build && (await readFileList(build));
  const lists: Fault[] = [];
  let list = wanted;
  try {
    const own = await readFileList(site);
    list ??= own;
    lists.push(...compareLists(own, wanted, checkout?.statements));
  } catch (error) {
    if (!(error instanceof CannotRunError)) throw error;
    lists.push({ page: 'files.json', place: '', what: error.message });
  }
  const { faults, notices } =
    list === undefined ? { faults: [], notices: [] } : await verifyFiles(site, list, build);
  return { faults: [...lists, ...faults], notices, listed: Object.keys(list?.files ?? {}).length };
}
