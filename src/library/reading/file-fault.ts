import type { Problem } from './problem.ts';

/** What is wrong with a file that the system does not let us read, and what to do. */
type FileFault = Pick<Problem, 'what' | 'todo'>;

const FAULTS: Readonly<Record<string, FileFault>> = {
  EACCES: { what: 'There is no permission to read this.', todo: 'Give yourself the right to read it.' },
  EISDIR: {
    what: 'This is a folder, and a file is expected here.',
    todo: 'Rename it, or take it out of the content.',
  },
  ELOOP: {
    what: 'This symbolic link leads back to itself.',
    todo: 'Put the file itself here, or delete the link.',
  },
  ENOTDIR: {
    what: 'This is a file, and a folder is expected here.',
    todo: 'Rename it, or take it out of the content.',
  },
};

/** Explains an error of the file system. @returns undefined for any other error, which is a bug. */
export function fileFault(error: unknown): FileFault | undefined {
  const { code = '', syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return undefined;
  return FAULTS[code] ?? { what: `This cannot be read: ${message}.`, todo: 'Look at the file and its disk.' };
}
