import { sha256 } from '../../library/reading/sha256.ts';
import { isPutIn } from '../../library/notes/reading-text.ts';
import type { ArticleEvidence, Evidence, NoteEvidence } from '../../outputs/evidence/evidence-schema.ts';
import { firstDifference, type Fault } from './fault.ts';
import { attribute, onScreen, visibleText, within, type PageElement, type PageTree } from './page-tree.ts';

/** Address of an article’s corrected text: its copy with our corrections applied. */
export function readingAddress({ address }: Pick<ArticleEvidence, 'address'>): string {
  return `${address}reading/`;
}

/** The notes whose readings the corrected text has; only an altered copy with such notes has this page. */
export function notesPutIn(
  { id, passages, rewritten }: ArticleEvidence,
  { copies, notes }: Evidence,
): NoteEvidence[] {
  if (copies === 'off' || !rewritten) return [];
  const shown = new Set(passages.filter((passage) => passage.shown).map((passage) => passage.id));
  return notes.filter(
    (note) => note.article === id && isPutIn(note) && note.passage !== undefined && shown.has(note.passage),
  );
}

/**
 * Checks a corrected text: every passage that the site shows is there once, in an element with its id as `data-passage`; each
 * correction, an `ins` with `data-note`, is that note’s reading; and with the original words restored the passage is the copy’s.
 */
export function checkReadingPage(page: PageTree, article: ArticleEvidence, evidence: Evidence): Fault[] {
  const notes = new Map(notesPutIn(article, evidence).map((note) => [note.id, note]));
  const faults: Fault[] = [];
  const fault = (place: string, what: string, words: Partial<Fault> = {}): void => {
    faults.push({ page: readingAddress(article), place, what, ...words });
  };
  for (const { id, sha256: recorded, shown } of article.passages) {
    const [element, ...others] = page.elements.filter((one) => attribute(one, 'data-passage') === id);
    if (!shown) {
      if (element !== undefined)
        fault(id, 'The passage is there, although the site says that it does not show it.');
      continue;
    }
    if (element === undefined || others.length > 0) {
      fault(
        id,
        `The passage is on the page ${element === undefined ? 'nowhere' : `${others.length + 1} times`}.`,
      );
      continue;
    }
    const wanted = [...notes.values()].filter(({ passage }) => passage === id).map((note) => note.id);
    const corrections = within(element).filter(({ tagName }) => tagName === 'ins');
    for (const missing of wanted.filter((note) => !corrections.some((ins) => noteOf(ins) === note)))
      fault(id, `The correction of note ${missing} is missing.`);
    for (const ins of corrections) {
      const note = notes.get(noteOf(ins) ?? '');
      const [read, found] = [onScreen(note?.read ?? ''), onScreen(visibleText(ins))];
      if (read !== found) fault(id, 'A correction is not what its note says.', firstDifference(read, found));
    }
    const copy = visibleText(element, (inner) => {
      const note = inner.tagName === 'ins' ? notes.get(noteOf(inner) ?? '') : undefined;
      return note === undefined ? undefined : (note.for ?? note.quote);
    }).trim();
    if (sha256(copy) !== recorded)
      fault(id, 'With the copy’s words put back the passage is not the one that was checked.', {
        recorded: `SHA-256 ${recorded}`,
        found: `SHA-256 ${sha256(copy)}`,
      });
  }
  return faults;
}

function noteOf(ins: PageElement): string | undefined {
  return attribute(ins, 'data-note');
}
