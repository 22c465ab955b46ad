import { allowedNames } from '../reading/nearest-name.ts';
import type { ContentFile } from '../reading/list-files.ts';
import type { Problem } from '../reading/problem.ts';
import { REGION_IDS } from '../../site.ts';

/** Checks that every region of the menu has a file, and that no other region has one. */
export function checkRegionFiles(files: readonly ContentFile[], folder: string, problems: Problem[]): void {
  for (const { id, file } of files)
    if (!REGION_IDS.some((known) => known === id))
      problems.push({
        file,
        what: `“${id}” is not a region of this site.`,
        todo: allowedNames(id, REGION_IDS),
      });
  for (const id of REGION_IDS)
    if (!files.some((file) => file.id === id))
      problems.push({
        file: `${folder}/${id}.yaml`,
        what: 'The file does not exist, but the menu and the map lead to its page.',
        todo: 'Write it with name, what and summary.',
      });
}
