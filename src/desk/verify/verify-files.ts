import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { sha256 } from '../../library/reading/sha256.ts';
import type { FileList, ListedFile } from '../../outputs/evidence/file-list.ts';
import { MOVED } from '../../site.ts';
import { comparePage, type PageDifference } from './compare-page.ts';
import { firstDifference, type Fault } from './fault.ts';
import { readText, type OpenSite } from './open-site.ts';
import { faultsOf, runSome } from './run-some.ts';

/** Files for hosts: they read them and need not send them. */
const FOR_HOSTS = /^(?:_headers|_redirects|\.nojekyll)$/;
/** Files in which a host, or a program that copies them, may change line ends. */
const IS_TEXT = /\.(?:html|json|xml|css|js|txt|svg|bib|ris|webmanifest)$|^_/;
/** The list itself. */
const LIST = 'files.json';
/** The most statements that are named for a file. */
const SHOWN = 5;

/**
 * Compares every file of a site with the list that its build made: each is there and has the checksum, a file compressed
 * beforehand unpacks to its original, and a folder has no other file.
 * @param against a build to be compared with, if there is one: faults then name its words.
 * @throws CannotRunError if the host stops answering.
 */
export async function verifyFiles(
  site: OpenSite,
  { files }: FileList,
  against?: OpenSite,
): Promise<PageDifference> {
  const result: PageDifference = { faults: [], notices: [] };
  const add = async (file: string, check: () => Promise<PageDifference>): Promise<void> => {
    const found = await faultsOf(file, async () => {
      const { faults, notices } = await check();
      result.notices.push(...notices);
      return faults;
    });
    result.faults.push(
      ...found.map((fault, index) => (index === 0 ? withStatements(fault, files[file]) : fault)),
    );
  };
  await runSome(
    Object.entries(files).map(
      ([file, listed]) =>
        () =>
          add(file, async () => {
            const moved = MOVED.find(({ from }) => file === `${from}/index.html`);
            const target = moved && files[`${moved.to}/index.html`];
            if (site.isHosted && target !== undefined) {
              // A host that knows the redirect itself sends the page that this page leads to.
              const found = await checkFile(site, file, target, undefined);
              if (found.faults.length === 0) return found;
            }
            return checkFile(site, file, listed, against);
          }),
    ),
  );
  const own = await site.read(LIST);
  const originals =
    own === undefined ? files : { ...files, [LIST]: { sha256: sha256(own), bytes: own.length } };
  const others = ((await site.files?.()) ?? []).filter((file) => !Object.hasOwn(originals, file));
  await runSome(others.map((file) => () => add(file, () => checkOther(site, file, originals))));
  result.faults.sort((a, b) => (a.page === b.page ? 0 : a.page < b.page ? -1 : 1));
  return result;
}

async function checkFile(
  site: OpenSite,
  file: string,
  listed: ListedFile,
  against: OpenSite | undefined,
): Promise<PageDifference> {
  const content = await site.read(file, 2 * listed.bytes + SPARE);
  if (content === undefined)
    return site.isHosted && FOR_HOSTS.test(file)
      ? SAME
      : fault(file, 'The file is missing. Put the built file there once more.');
  if (sha256(content) === listed.sha256) return SAME;
  if (!IS_TEXT.test(file)) return fault(file, CHANGED);
  const text = new TextDecoder().decode(content).replaceAll('\r\n', '\n');
  if (sha256(text) === listed.sha256)
    return {
      faults: [],
      notices: [{ page: file, place: '', what: 'Only its line ends or its byte order mark differ.' }],
    };
  const original = against && (await readText(against, file));
  const known = original !== undefined && sha256(original) === listed.sha256 ? original : undefined;
  if (listed.page !== undefined) return comparePage(file, text, listed, site, known);
  return fault(file, CHANGED, known === undefined ? {} : lineOf(known, text));
}

/** What a host may add to a file within its largest size. */
const SPARE = 100_000;
const CHANGED = 'The file is not the one that was built. Put the built file there once more.';
const SAME: PageDifference = { faults: [], notices: [] };

/** A file that is not in the list: one compressed beforehand, or one that was added. */
async function checkOther(site: OpenSite, file: string, files: FileList['files']): Promise<PageDifference> {
  const [, name = '', coding] = /^(.+)\.(br|gz)$/.exec(file) ?? [];
  const original = Object.hasOwn(files, name) ? files[name] : undefined;
  if (original === undefined)
    return fault(file, 'The list has no such file: it was added after the build. Delete it, or build again.');
  const content = await site.read(file, 2 * original.bytes + SPARE);
  const options = { maxOutputLength: original.bytes + 1 };
  const unpacked = await (
    coding === 'br'
      ? promisify(brotliDecompress)(content ?? '', options)
      : promisify(gunzip)(content ?? '', options)
  ).catch(() => undefined);
  return unpacked !== undefined && sha256(unpacked) === original.sha256
    ? SAME
    : fault(
        file,
        'It does not unpack to the file that was built. Delete it, and run npm run compress again.',
      );
}

/** The first line in which two texts differ. */
function lineOf(built: string, found: string): Partial<Fault> {
  const [a, b] = [built.split('\n'), found.split('\n')];
  const index = a.findIndex((line, at) => line !== b[at]);
  const at = index === -1 ? a.length : index;
  return { place: `line ${at + 1}`, ...firstDifference(a[at] ?? '', b[at] ?? '') };
}

function fault(page: string, what: string, more: Partial<Fault> = {}): PageDifference {
  return { faults: [{ page, place: '', what, ...more }], notices: [] };
}

/** Adds which statements a file shows, or has the words for. */
function withStatements(found: Fault, listed: ListedFile | undefined): Fault {
  const statements = listed?.statements ?? [];
  if (statements.length === 0) return found;
  const more = statements.length > SHOWN ? ` and ${statements.length - SHOWN} more` : '';
  return {
    ...found,
    what: `${found.what} Statements in it: ${statements.slice(0, SHOWN).join(', ')}${more}.`,
  };
}
