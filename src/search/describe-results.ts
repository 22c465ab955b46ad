import { capitalised, inWords } from '../wording.ts';
import { passagesOf, type PageData } from './passages.ts';

/** The result of a search in one sentence, for eye and ear. */
export function describeResults(query: string, pages: readonly PageData[]): string {
  if (pages.length === 0)
    return `No passage has “${query}”. The articles may use another word, or none. Try a shorter word, or start from a list.`;
  const count = (voice: string): number =>
    pages.filter(({ meta }) => meta['voice'] === voice).flatMap((page) => passagesOf(page)).length;
  const [ours, theirs] = [count('ours'), count('source')];
  // Words for small numbers, figures as soon as one of them is large: never the two in one sentence.
  const say = ours + theirs <= 12 ? inWords : String;
  const all = `${say(ours + theirs)} ${ours + theirs === 1 ? 'passage' : 'passages'}`;
  return `${capitalised(all)}: ${say(ours)} in our words, ${say(theirs)} in the sources’ words.`;
}

/** What a link to a passage is called: “¶7” for a paragraph, “photograph 1”, “date” for an entry of the dates. */
export function placeName(id: string): string {
  const [, kind, number] = /^([pf])(\d+)/.exec(id) ?? [];
  if (kind === 'p') return `¶${number ?? ''}`;
  if (kind === 'f') return `photograph ${number ?? ''}`;
  return { '': 'title', summary: 'summary' }[id] ?? 'date';
}
