import { nameUnseen } from '../../library/reading/name-unseen.ts';
import { formatPlace } from '../../library/reading/problem.ts';
import { capitalised, counted } from '../../library/basics/wording.ts';
import type { Hunk } from './change-hunks.ts';
import type { LostQuote } from './find-lost-quotes.ts';

/** The result of comparing two captures. */
export interface Recheck {
  captureFile: string;
  newFile: string;
  hunks: readonly Hunk[];
  changes: number;
  lost: readonly LostQuote[];
  /** Numbers of citations and notes that quote the article. */
  citations: number;
  notes: number;
}

/** Longer runs of words are shortened in the middle. */
const SHOWN_WORDS = 60;

/** The result as text: changes as `[-old-]{+new+}`, then the citations and notes that no longer match, then those that do. */
export function describeRecheck(recheck: Recheck): string[] {
  const { captureFile, newFile, hunks, changes, lost, citations, notes } = recheck;
  if (changes === 0)
    return [
      `${newFile} has the same words as ${captureFile}. ${capitalised(bound(citations, notes))} still match.`,
    ];
  const lostCitations = lost.filter(({ kind }) => kind === 'citation').length;
  const lostNotes = lost.length - lostCitations;
  const held = bound(citations - lostCitations, notes - lostNotes);
  return [
    `${capitalised(counted(changes, 'change'))} from ${captureFile} to ${newFile}.`,
    ...hunks.flatMap(({ oldLine, newLine, parts }) => [
      '',
      `${newFile}:${newLine} (it was line ${oldLine})`,
      `  ${showParts(parts)}`,
    ]),
    '',
    ...(lost.length === 0
      ? [`${capitalised(held)} still match.`]
      : [
          `${capitalised(bound(lostCitations, lostNotes))} no longer ${lost.length === 1 ? 'matches' : 'match'}:`,
          ...lost.flatMap((quote) => ['', ...describeLost(quote, newFile)]),
          '',
          `${capitalised(held)} still match.`,
        ]),
  ];
}

function bound(citations: number, notes: number): string {
  const both = [
    ...(citations > 0 || notes === 0 ? [counted(citations, 'citation')] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
  ];
  return both.join(' and ');
}

/** A hunk as one line, with old and new words together, as in git’s word diff. */
function showParts(parts: Hunk['parts']): string {
  return parts
    .map((part, index) => {
      const isPair = part.kind === 'new' && parts[index - 1]?.kind === 'old';
      return `${index === 0 || isPair ? '' : ' '}${showPart(part)}`;
    })
    .join('');
}

function showPart({ kind, words }: Hunk['parts'][number]): string {
  const shown =
    words.length <= SHOWN_WORDS
      ? words
      : [...words.slice(0, 40), `(… ${counted(words.length - 50, 'more word')} …)`, ...words.slice(-10)];
  const text = nameUnseen(shown.join(' '));
  if (kind === 'same') return text;
  return kind === 'old' ? `[-${text}-]` : `{+${text}+}`;
}

function describeLost(lost: LostQuote, newFile: string): string[] {
  const { quote, kind, times, nearest, where } = lost;
  const { field, ...place } = where();
  const why =
    times > 0
      ? `They occur ${counted(times, 'time')} in ${newFile}, less often than before: check whether the one you mean is left.`
      : nearest === undefined
        ? `${newFile} has nothing similar.`
        : `${newFile}:${nearest.line} has “${nameUnseen(nearest.text)}” (${nameUnseen(nearest.differs)}).`;
  return [
    `${formatPlace({ ...place, what: '', todo: '' })}: ${kind} (${field ?? ''})`,
    `  “${quote}”`,
    `  ${why}`,
  ];
}
