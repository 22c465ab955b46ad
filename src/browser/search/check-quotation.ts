import { quotationJudge, type Run, type Verdict } from '../../library/citations/judge-quotation.ts';
import type { Stretch } from '../../library/citations/joined-text.ts';
import type { Named, QuotablePassage } from '../../library/search/quotable.ts';
import type { SearchEngine } from './search-engine.ts';
import { element, link } from './show-results.ts';

type Place<Passage extends Named = QuotablePassage> = Stretch<Passage>[];

/** Places that are shown of words that the articles have more often. */
const MOST_PLACES = 5;
/** Words at either end by which the browser marks a quotation. */
const FRAGMENT = 4;
/** Characters of a search field; what is pasted beyond them is cut off. */
const MOST_CHARACTERS = 2000;

const REAL = {
  exact: '',
  marks: ', but for punctuation, spaces or the first capital letter',
  gaps: ', with words left out',
} as const;

const judges = new WeakMap<SearchEngine, ReturnType<typeof openJudges>>();

/**
 * Whether a pasted quotation is real, as paragraphs: word for word in an article, different in some words, our own words, or none
 * of these.
 * @throws Error if the texts cannot be fetched; a new call tries again.
 */
export async function checkQuotation(typed: string, engine: SearchEngine, base: string): Promise<Node[]> {
  const opened = judges.get(engine) ?? openJudges(engine);
  judges.set(engine, opened);
  const { judge, judgeOurs, isWhole } = await opened.catch((error: unknown) => {
    judges.delete(engine);
    throw error;
  });
  const verdict = judge(typed);
  const ours = verdict.state === 'real' ? verdict : judgeOurs(typed);
  return [
    ...(ours !== verdict && ours.state === 'real' && ours.how !== 'gaps'
      ? [headline('These are our words, not a source’s.'), ...places(ours.places, base)]
      : describe(verdict, isWhole, base)),
    ...(typed.length < MOST_CHARACTERS
      ? []
      : [paragraph('fine', [`Only its first ${MOST_CHARACTERS} characters were compared.`])]),
  ];
}

async function openJudges(engine: SearchEngine): Promise<{
  judge: (pasted: string) => Verdict<QuotablePassage>;
  judgeOurs: (pasted: string) => Verdict<Named>;
  isWhole: boolean;
}> {
  const { articles, ours, isWhole } = await engine.quotableTexts();
  return {
    judge: quotationJudge(articles),
    judgeOurs: quotationJudge(ours.map((statement) => [statement])),
    isWhole,
  };
}

function describe(verdict: Verdict<QuotablePassage>, isWhole: boolean, base: string): Node[] {
  const partly = isWhole
    ? []
    : [paragraph('fine', ['Only the passages that this site shows were compared.'])];
  switch (verdict.state) {
    case 'real':
      return [
        headline(`This is word for word in ${nameOf(verdict.places.flat())}${REAL[verdict.how]}.`),
        ...places(verdict.places, base),
        ...(verdict.how === 'exact' ? [] : [paragraph('words', [wordsOf(verdict.places[0] ?? [])])]),
        ...warnings(verdict.places.flat(), base),
      ];
    case 'differs':
      return [
        headline('This is not word for word in the articles. These words differ:'),
        paragraph('words', verdict.runs.flatMap(showRun)),
        paragraph('fine', ['Crossed out: the words you pasted. Marked: the words of the article.']),
        ...places([verdict.place], base),
        ...warnings(verdict.place, base),
        ...partly,
      ];
    case 'apart':
      return [
        headline('The parts of this quotation are in the articles, but not in this order in one article.'),
        ...partly,
      ];
    case 'absent':
      return [
        headline(
          isWhole ? 'This is not in the articles.' : 'This is not in the passages that this site shows.',
        ),
      ];
  }
}

/** Links to the places, each passage of a place on its own: “Ada Muster, paragraph 3 … Ada Muster, paragraph 4”. */
function places(all: readonly Place<Named>[], base: string): Node[] {
  const pages = all.flatMap((place) => [...new Set(place.map(({ passage }) => pageOf(passage)))]);
  const shown = all.slice(0, MOST_PLACES).map((place) =>
    [...Map.groupBy(place, ({ passage }) => passage)].flatMap(([passage, stretches], index) => {
      const words = passage.text.slice(stretches[0]?.start, stretches.at(-1)?.end).split(/\s+/);
      // The browser marks the first occurrence on a page, so that a mark could be in another passage.
      const isOnly = pages.filter((page) => page === pageOf(passage)).length === 1;
      const isLong = words.length > 2 * FRAGMENT;
      const target = {
        href: passage.id,
        label: passage.label,
        words: isOnly ? words.slice(0, isLong ? FRAGMENT : undefined).join(' ') : '',
        lastWords: isLong ? words.slice(-FRAGMENT).join(' ') : '',
      };
      return [...(index > 0 ? [' … '] : []), link(target, base)];
    }),
  );
  const more = all.length - shown.length;
  return [list(shown), ...(more > 0 ? [paragraph('fine', [`And ${more} more.`])] : [])];
}

function nameOf(words: readonly Stretch<QuotablePassage>[]): string {
  return words.every(({ passage }) => passage.alteration) ? 'an altered copy' : 'the articles';
}

function pageOf({ id }: Named): string {
  return id.replace(/#.*/, '');
}

/** That the copy is altered, and the errors that we know in the words. */
function warnings(words: readonly Stretch<QuotablePassage>[], base: string): Node[] {
  const altered = new Map(words.map(({ passage }) => [pageOf(passage), passage.alteration]));
  const notes = words.flatMap(({ passage, start, end }) =>
    passage.notes.filter((note) => note.start < end && start < note.end),
  );
  return [
    ...[...altered.values()].flatMap((alteration) =>
      alteration === undefined
        ? []
        : [
            paragraph('note', [
              `Altered copy. ${alteration.says}`,
              ...(alteration.elsewhere === undefined
                ? []
                : [
                    ' See the ',
                    element('a', { href: alteration.elsewhere.href }, [alteration.elsewhere.name]),
                    '.',
                  ]),
            ]),
          ],
    ),
    ...[...new Map(notes.map((note) => [note.href, note])).values()].map(({ says, href }) =>
      paragraph('note', [element('a', { href: base + href }, ['Editor’s note']), `: ${says}`]),
    ),
  ];
}

function wordsOf(place: Place): string {
  return place.map(({ passage, start, end }) => passage.text.slice(start, end)).join(' … ');
}

function showRun({ whose, text }: Run): (Node | string)[] {
  if (whose === 'both') return [`${text} `];
  const [name, says] =
    whose === 'pasted' ? (['del', 'you have: '] as const) : (['ins', 'the article has: '] as const);
  return [element(name, {}, [element('span', { className: 'visually-hidden' }, [says]), text]), ' '];
}

function headline(text: string): Node {
  return element('p', { className: 'found' }, [text]);
}

function paragraph(className: string, children: (Node | string)[]): Node {
  return element('p', { className, ...(className === 'words' && { translate: false }) }, children);
}

function list(items: readonly (Node | string)[][]): Node {
  return element(
    'ul',
    {},
    items.map((children) => element('li', {}, children)),
  );
}
