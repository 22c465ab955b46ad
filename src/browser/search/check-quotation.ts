import { quotationJudge, type Run, type Verdict } from '../../library/citations/judge-quotation.ts';
import type { QuotePlace } from '../../library/citations/locate-quote.ts';
import type { QuotablePassage, QuotableTexts } from '../../library/search/quotable.ts';
import type { SearchEngine } from './search-engine.ts';
import { element, link } from './show-results.ts';

type Place = QuotePlace<QuotablePassage>[];

/** Places that are shown of words that the articles have more often. */
const MOST_PLACES = 5;
const HOW = {
  exact: '',
  marks: ', but for punctuation, spaces or the first capital letter',
  gaps: ', with words left out',
} as const;

let judges: ReturnType<typeof prepare> | undefined;

async function prepare(engine: SearchEngine) {
  const { isWhole, articles, ours } = (await engine.file('quotable.json')) as QuotableTexts;
  return { isWhole, judge: quotationJudge(articles), judgeOurs: quotationJudge(ours.map((own) => [own])) };
}

/**
 * Whether a pasted quotation is real, as paragraphs: word for word in an article; our own words; nearly the words of an article, or
 * ours, whichever are nearer; or none of these.
 * @throws Error if the texts cannot be fetched; a new call tries again.
 */
export async function checkQuotation(typed: string, engine: SearchEngine, base: string): Promise<Node[]> {
  judges ??= prepare(engine);
  const { judge, judgeOurs, isWhole } = await judges.catch((error: unknown) => {
    judges = undefined;
    throw error;
  });
  const [verdict, ours] = [judge(typed), judgeOurs(typed)];
  const all = isWhole ? 'articles' : 'passages that this site shows';
  if (verdict.state === 'real') {
    const isAltered = verdict.places.flat().every(({ block }) => block.isAltered);
    const where = isAltered ? 'an altered copy' : 'the articles';
    const count = verdict.places.length;
    const shown = verdict.places.slice(0, MOST_PLACES);
    return [
      paragraph('found', `This is word for word in ${where}${HOW[verdict.how]}.`),
      ...shown.map((place) => linksTo(place, base, count)),
      ...(shown.length < count ? [paragraph('fine', `The first ${MOST_PLACES} of ${count} places.`)] : []),
      ...remarks(shown.flat(), base),
    ];
  }
  if (ours.state === 'real' && ours.how !== 'gaps')
    return [
      paragraph('found', 'These are our words, not a source’s.'),
      ...ours.places.map((place) => linksTo(place, base, ours.places.length)),
    ];
  const isOurs = likeness(ours) > likeness(verdict);
  const nearest = isOurs ? ours : verdict;
  if (nearest.state !== 'differs') return [paragraph('found', `This is not in the ${all}.`)];
  return [
    paragraph(
      'found',
      isOurs
        ? `This is not in the ${all}. It is close to one of our own sentences. These words differ:`
        : `This is not word for word in the ${all}. These words differ:`,
    ),
    paragraph(
      // In the typeface of whose words they are.
      isOurs ? '' : 'words',
      ...nearest.runs.flatMap((run) => showRun(run, isOurs ? 'we have' : 'the article has')),
    ),
    paragraph(
      'fine',
      `Crossed out: the words you pasted. Marked: ${isOurs ? 'our words' : 'the words of the article'}.`,
    ),
    linksTo(nearest.place, base, 1),
    ...remarks(nearest.place, base),
  ];
}

function likeness(verdict: Verdict<QuotablePassage>): number {
  return verdict.state === 'differs' ? verdict.likeness : 0;
}

/** Links to the passages of a place: “Ada Muster, paragraph 3 … Ada Muster, paragraph 4”. @param count how many places there are. */
function linksTo(place: Place, base: string, count: number): Node {
  const links = [...Map.groupBy(place, ({ block }) => block)].flatMap(([{ id, label, text }, own], index) => {
    // The browser marks the first occurrence on a page, which may be in another passage.
    const words = count === 1 ? text.slice(own[0]?.start, own.at(-1)?.end) : '';
    return [...(index > 0 ? [' … '] : []), link({ href: id, label }, base, words)];
  });
  return paragraph('', ...links);
}

/** That the copy is altered, and the errors that we know in the words; each once. */
function remarks(words: Place, base: string): Node[] {
  const all = words.flatMap(({ block, start, end }) =>
    (block.remarks ?? []).filter((remark) => remark.start < end && start < remark.end),
  );
  return [...new Map(all.map((remark) => [remark.says, remark])).values()].map(({ says, name, href }) => {
    const address = href.startsWith('/') ? base + href.slice(1) : href;
    return paragraph('note', `${says} `, element('a', { href: address }, [name]));
  });
}

/** @param has introduces the printed words to a screen reader: “the article has”. */
function showRun({ whose, text }: Run, has: string): (Node | string)[] {
  if (whose === 'both') return [`${text} `];
  const says = element('span', { className: 'visually-hidden' }, [
    `${whose === 'pasted' ? 'you have' : has}: `,
  ]);
  return [element(whose === 'pasted' ? 'del' : 'ins', {}, [says, text]), ' '];
}

function paragraph(className: string, ...children: (Node | string)[]): Node {
  return element('p', { className, translate: className !== 'words' }, children);
}
