import { sha256 } from '../../library/reading/sha256.ts';
import type {
  ArticleEvidence,
  CitationEvidence,
  Evidence,
  StatementEvidence,
} from '../../outputs/evidence/evidence-schema.ts';
import { firstDifference, type Fault } from './fault.ts';
import {
  attribute,
  closest,
  onScreen,
  textBefore,
  visibleText,
  within,
  type PageElement,
  type PageTree,
} from './page-tree.ts';

/** The result of checking an article’s page. */
export interface CheckedArticle {
  faults: Fault[];
  /** Texts of the correct passages, by id. */
  passages: ReadonlyMap<string, string>;
}

/** A passage as the page shows it. */
interface FoundPassage {
  element: PageElement;
  text: string;
  /** Length of the invisible white space before the text. */
  lead: number;
  matches: boolean;
  /** False if the page does not show the passage’s words; its text is then the true one, or empty. */
  shown: boolean;
}

interface Quoting {
  statement: StatementEvidence;
  citation: CitationEvidence;
}

/**
 * Checks an article’s page: each passage matches its checksum, cited words are at their place and marked, the margin links back to
 * exactly the statements that quote the passage, and each note is next to its words. The place of a passage that is not shown must
 * not contain its words; citations from it are compared with its true text, if that is known.
 * @param known true texts of the passages by id, if known: a fault then says which words differ.
 */
export function checkArticlePage(
  page: PageTree,
  article: ArticleEvidence,
  { statements, notes }: Evidence,
  known?: ReadonlyMap<string, string>,
): CheckedArticle {
  const faults: Fault[] = [];
  const fault = (place: string, what: string, words: { recorded?: string; found?: string } = {}): void => {
    faults.push({ page: article.address, place, what, ...words });
  };
  const only = (id: string, what: string): PageElement | undefined => {
    const found = page.byId(id);
    if (found.length === 0) fault(`#${id}`, `${what} is missing: nothing on the page has this id.`);
    if (found.length > 1) fault(`#${id}`, `${found.length} elements of the page have this id.`);
    return found.length === 1 ? found[0] : undefined;
  };

  const passages = new Map<string, FoundPassage>();
  for (const { id, sha256: recorded, shown } of article.passages) {
    const element = only(id, 'The passage');
    if (element === undefined) continue;
    const truth = known?.get(id);
    const isTrue = truth !== undefined && sha256(truth) === recorded;
    if (!shown) {
      if (sha256(onScreen(visibleText(element))) === recorded)
        fault(`#${id}`, 'The passage is there, although the site says that it does not show it.');
      passages.set(id, { element, text: isTrue ? truth : '', matches: isTrue, lead: 0, shown });
      continue;
    }
    const raw = visibleText(element);
    const text = raw.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '');
    const matches = sha256(text) === recorded;
    passages.set(id, {
      element,
      text,
      matches,
      lead: raw.length - raw.replace(/^[ \t\n\r\f]+/, '').length,
      shown,
    });
    if (!matches)
      fault(
        `#${id}`,
        'The passage is not the one that was checked.',
        isTrue
          ? firstDifference(truth, text)
          : { recorded: `SHA-256 ${recorded}`, found: `SHA-256 ${sha256(text)}: “${start(text)}”` },
      );
  }

  const quoting = statements.flatMap((statement) =>
    statement.citations
      .filter((citation) => citation.article === article.id)
      .map((citation): Quoting => ({ statement, citation })),
  );
  const marks = new Map(quoting.map((each) => [each.citation.anchor, each.citation]));
  for (const citation of marks.values()) {
    const passage = passages.get(citation.passage);
    if (passage !== undefined) checkMark(citation, passage, only, fault);
  }
  checkBackLinks(passages, quoting, fault);

  for (const note of notes.filter((candidate) => candidate.article === article.id)) {
    const element = only(note.id, 'The editor’s note');
    if (element === undefined) continue;
    const wrong = note.for ?? note.quote;
    const read = note.read?.replace(/\.$/, '');
    const found = onScreen(visibleText(element));
    const readings = within(element).filter(({ tagName }) => tagName === 'em');
    const saysSo =
      read === undefined
        ? found.includes(onScreen(note.says))
        : readings.some((em) => onScreen(visibleText(em)) === onScreen(read));
    if (!saysSo || !found.includes(onScreen(wrong)))
      fault(`#${note.id}`, 'The editor’s note says something else.', {
        recorded: `“${wrong}”, “${read ?? note.says}”`,
        found: `“${found}”`,
      });
  }
  return {
    faults,
    passages: new Map([...passages].filter(([, { matches }]) => matches).map(([id, { text }]) => [id, text])),
  };
}

type Report = (place: string, what: string, words?: { recorded?: string; found?: string }) => void;

function checkMark(
  { quote, start: from, end, anchor, passage: id }: CitationEvidence,
  passage: FoundPassage,
  only: (id: string, what: string) => PageElement | undefined,
  fault: Report,
): void {
  if (!passage.shown && !passage.matches) {
    checkPlace(anchor, id, passage, only, fault);
    return;
  }
  const found = passage.text.slice(from, end);
  // If the passage differs before the quotation, its words have moved; that fault has been reported.
  const isThere = found === quote || (!passage.matches && passage.text.includes(quote));
  if (!isThere) fault(`#${id}`, 'The cited words are not there.', firstDifference(quote, found));
  const mark = checkPlace(anchor, id, passage, only, fault);
  if (mark === undefined || !passage.shown) return;
  const before = textBefore(passage.element, mark);
  const marked = visibleText(mark);
  if (
    isThere &&
    (marked === '' || !quote.startsWith(marked) || (passage.matches && before - passage.lead !== from))
  )
    fault(`#${anchor}`, 'The mark is on other words.', firstDifference(quote, marked));
}

/** The target of a link to cited words, if it is in their passage or at its place. */
function checkPlace(
  anchor: string,
  id: string,
  { element }: FoundPassage,
  only: (id: string, what: string) => PageElement | undefined,
  fault: Report,
): PageElement | undefined {
  const mark = only(anchor, 'The mark on the cited words');
  if (mark === undefined || textBefore(element, mark) !== -1) return mark;
  fault(`#${anchor}`, `The mark is not in the passage #${id}.`);
  return undefined;
}

/** Checks the links of a margin, which several passages can share (a photograph’s lines, the head of the page). */
function checkBackLinks(
  passages: ReadonlyMap<string, FoundPassage>,
  quoting: readonly Quoting[],
  fault: Report,
): void {
  const margins = new Map<PageElement | undefined, string[]>();
  for (const [id, { element }] of passages) {
    const around = closest(element, (outer) => attribute(outer, 'data-unit') !== undefined);
    margins.set(around, [...(margins.get(around) ?? []), id]);
  }
  for (const [around, ids] of margins) {
    const links = new Set(around === undefined ? [] : backLinksIn(around));
    const own = quoting.filter(({ citation }) => ids.includes(citation.passage));
    const wanted = new Map(own.map(({ statement, citation }) => [statement.address, citation.passage]));
    for (const [address, id] of wanted)
      if (!links.has(address))
        fault(`#${id}`, 'The margin does not link back to a statement that quotes the passage.', {
          recorded: address,
          found: links.size === 0 ? '(no link)' : [...links].join(', '),
        });
    for (const address of links)
      if (!wanted.has(address))
        fault(`#${ids[0] ?? ''}`, 'The margin names a statement that does not quote the passage.', {
          found: address,
        });
  }
}

function backLinksIn(around: PageElement): string[] {
  return within(around)
    .filter((element) => attribute(element, 'data-used-in') !== undefined)
    .flatMap(within)
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href') ?? '');
}

function start(text: string): string {
  const words = text.split(' ');
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : text;
}
