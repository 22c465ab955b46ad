/** Files that systems and editors leave behind: Thumbs.db, desktop.ini, .DS_Store, x.md~, #x.md#, x.bak, x.orig, x.swp, x.tmp. */
const LITTER = /^\.|~$|^#.*#$|\.(?:bak|orig|swp|tmp)$|^(?:Thumbs\.db|desktop\.ini)$/i;

/** Whether a file or folder of this name is not part of the content. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}
