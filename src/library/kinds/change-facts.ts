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
