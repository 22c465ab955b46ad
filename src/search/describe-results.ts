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

const NAMES: Readonly<Record<string, string>> = {
  '': 'title',
  title: 'title',
  summary: 'summary',
  standfirst: 'standfirst',
  byline: 'byline',
};

/** What a link to a passage is called, by its id: “¶7”, “photograph 1”, “heading”; “date” for an entry of a region’s dates. */
export function placeName(id: string, { voice, region }: PageData['meta']): string {
  const [, kind, number = ''] = /^(p|f|q|end)(\d+)/.exec(id) ?? [];
  if (kind !== undefined)
    return { p: `¶${number}`, f: `photograph ${number}`, q: 'pull quote', end: 'last line' }[kind] ?? id;
  return NAMES[id] ?? (voice === 'source' ? 'heading' : region === undefined ? 'section' : 'date');
}
