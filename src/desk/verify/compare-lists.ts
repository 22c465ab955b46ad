import type { FileList } from '../../outputs/evidence/file-list.ts';
import type { Fault } from './fault.ts';

/**
 * Compares a site’s list of files with what is known about it without the site.
 * @param wanted the list of the build that the site is compared with, if there is one.
 * @param statements the ids of the statements of each file, made of the content, if it is here.
 */
export function compareLists(
  { files }: FileList,
  wanted: FileList | undefined,
  statements: ReadonlyMap<string, readonly string[]> = new Map(),
): Fault[] {
  const faults: Fault[] = [];
  const add = (place: string, what: string, words: Pick<Fault, 'recorded' | 'found'> = {}): void => {
    faults.push({ page: 'files.json', place, what, ...words });
  };
  const listed = new Map(Object.entries(files));
  const built = new Map(Object.entries(wanted?.files ?? files));
  for (const [file, entry] of built)
    if (!listed.has(file)) add(file, 'The list lacks the file; the build has it.');
    else if (JSON.stringify(listed.get(file)) !== JSON.stringify(entry))
      add(file, 'The list has another file than the build.');
  for (const file of listed.keys())
    if (!built.has(file)) add(file, 'The list has a file that the build does not have.');
  for (const [file, ids] of statements) {
    const found = listed.get(file)?.statements ?? [];
    if (found.join() !== ids.join())
      add(file, 'The list names other statements for the file than this checkout.', {
        recorded: ids.join(', '),
        found: found.length === 0 ? '(nothing)' : found.join(', '),
      });
  }
  for (const [file, { statements: found = [] }] of listed)
    if (statements.size > 0 && found.length > 0 && !statements.has(file))
      add(file, 'The list names statements for the file; this checkout has none in it.', {
        found: found.join(', '),
      });
  return faults;
}
