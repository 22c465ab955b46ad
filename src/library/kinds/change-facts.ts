import { counted } from '../basics/wording.ts';
import type { Change } from './changes.ts';

/** What the log says of a change beside its text: the words before and after, and why. */
export function changeFacts({ was, is, why }: Pick<Change, 'was' | 'is' | 'why'>): {
  term: string;
  text: string;
}[] {
  return [
    ...(was === undefined ? [] : [{ term: 'It said', text: `“${was}”` }]),
    ...(is === undefined ? [] : [{ term: 'It says now', text: `“${is}”` }]),
    ...(why === undefined ? [] : [{ term: 'Why', text: why }]),
  ];
}

/** On the page of one statement: that an entry is about more of them, “, an entry on four statements”; else nothing. */
export function alsoOnOthers({ statements }: Pick<Change, 'statements'>): string {
  return statements.length > 1 ? `, an entry on ${counted(statements.length, 'statement')}` : '';
}
