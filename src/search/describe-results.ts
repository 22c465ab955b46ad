import { counted } from '../wording.ts';
import { passagesOf, type PageData } from './passages.ts';

/** The result of a search in one sentence, for eye and ear. */
export function describeResults(query: string, pages: readonly PageData[]): string {
  if (pages.length === 0)
    return `No passage has “${query}”. The articles may use another word, or none. Try a shorter word, or start from a list.`;
  const count = (voice: string): number =>
    pages.filter(({ meta }) => meta['voice'] === voice).flatMap((page) => passagesOf(page)).length;
  const [ours, theirs] = [count('ours'), count('source')];
  const all = counted(ours + theirs, 'passage');
  const sentence = `${all}: ${counted(ours, 'in our words', 'in our words')}, ${counted(theirs, 'in the sources’ words', 'in the sources’ words')}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What a link to a passage is called: “¶7” for a paragraph, “photograph 1”, or “entry”. */
export function placeName(id: string): string {
  const [, kind, number] = /^([pf])(\d+)/.exec(id) ?? [];
  if (kind === 'p') return `¶${number ?? ''}`;
  if (kind === 'f') return `photograph ${number ?? ''}`;
  return { '': 'title', summary: 'summary' }[id] ?? 'entry';
}
