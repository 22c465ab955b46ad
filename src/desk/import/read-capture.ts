import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { withoutControls } from '../../library/reading/name-unseen.ts';
import { decodePage, type DecodedPage } from './decode-page.ts';
import type { SavedPage } from './open-page.ts';
import { pageLines, type PageLine } from './page-lines.ts';
import { pageMetadata, webAddress, type PageMetadata } from './page-metadata.ts';
import { bareWords, BY_EDITOR, PageError } from './piece.ts';
import { unpackPage, type UnpackedPage } from './unpack-page.ts';

/** A captured page with its lines. */
export interface Capture extends Pick<UnpackedPage, 'form'> {
  /** Its words: of plain text the text itself, of HTML and MHTML its lines. */
  text: string;
  /** How its bytes were decoded. */
  decoded: DecodedPage;
  lines: readonly PageLine[];
  /** The indexes of the lines in the article. */
  found: ReadonlySet<number>;
  /** Its metadata, with the editor’s title if there is one. */
  metadata: PageMetadata;
}

/** The editor’s options. */
export interface ImportChoices {
  /** Id of the article; by default it is made from the title, else from the file name. */
  id?: string | undefined;
  /** The headline. */
  title?: string | undefined;
  encoding?: string | undefined;
  /** CSS selector of the article in the page. */
  selector?: string | undefined;
  /** Ids of the regions that there are, for the editor to choose from. */
  regions?: readonly string[];
}

/** Limits that no page for readers reaches; most have a tenth. Beyond them, reading would take too long. */
const DEEPEST = 150;
const MOST_ELEMENTS = 50_000;
/** Two line breaks in a row separate paragraphs. */
const BREAKS = /<br\b[^>]*>(?:\s*<br\b[^>]*>)+/g;
/** The comment in which browsers and SingleFile save a page’s address. */
const SAVED_FROM = /<!-- saved from url=\(\d+\)(\S+) -->|<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/;

/**
 * Reads a captured page, whatever its format.
 * @throws PageError if it is not a readable page, or the editor’s selector finds nothing.
 */
export function readCapture(page: SavedPage, choices: ImportChoices = {}): Capture {
  const source = unpackPage(page);
  const capture = source.form === 'text' ? readPlainText(source, choices) : readMarkup(page, source, choices);
  const { title } = choices;
  if (title !== undefined) capture.metadata.titles = [{ value: title, basis: BY_EDITOR }];
  return capture;
}

function readMarkup({ address }: SavedPage, source: UnpackedPage, choices: ImportChoices): Capture {
  const decoded = decodePage(source.bytes, source.contentType, choices.encoding);
  const document = parsePage(decoded.text);
  const [, ...noted] = SAVED_FROM.exec(decoded.text.slice(0, 4096)) ?? [];
  const value = address ?? webAddress(source.saved ?? noted.find(Boolean));
  const basis = address ? 'where it was fetched' : 'what the browser that saved it wrote into the file';
  // Its lines are without scripts, where metadata can be.
  const metadata = pageMetadata(document, value === undefined ? undefined : { value, basis });
  const lines = pageLines(document);
  return {
    form: source.form,
    text: `${lines.map((line) => line.text).join('\n\n')}\n`,
    decoded,
    lines,
    metadata,
    found: articleLines(document, choices.selector),
  };
}

/**
 * Parses HTML as a browser does, without running or fetching anything.
 * @throws PageError for a page with too many or too deeply nested elements, before the parser has used much time.
 */
export function parsePage(html: string): Document {
  // Embedded pictures and fonts have no words and can be megabytes.
  const markup = html.replace(/((?:=\s*|url\()["']?)data:[^"'()\s>]{500,}/gi, '$1');
  let [depth, elements] = [0, 0];
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEEPEST || ++elements > MOST_ELEMENTS)
        throw new PageError(
          `The page has more than ${MOST_ELEMENTS} elements, or more than ${DEEPEST} inside one another: this is not a page for readers.`,
          'It is broken, or made to break what reads it. Save the words of the article as plain text and import that.',
        );
    },
    onItemPop: () => {
      depth--;
    },
  };
  // linkedom’s own parser does not follow the standard, so it gets the output of one that does.
  const sound = serialize(parse(markup, { treeAdapter, scriptingEnabled: false }));
  const marked = sound.replace(BREAKS, (breaks) => breaks.replaceAll('<br', '<br data-break'));
  return parseHTML(marked).document;
}

/**
 * Indexes of the lines that are in the article: those that Mozilla’s Readability takes, or those in the editor’s selector.
 * Readability modifies the document.
 */
function articleLines(document: Document, selector?: string): Set<number> {
  const reader = new Readability(document, { serializer: (node) => node as Element, keepClasses: true });
  const parts = selector === undefined ? [reader.parse()?.content] : selected(document, selector);
  const marked = parts.flatMap((part) => (part ? [part, ...part.querySelectorAll('[data-line]')] : []));
  const found = marked.flatMap((element) => element.getAttribute('data-line') ?? []);
  if (selector === undefined || found.length > 0) return new Set(found.map(Number));
  throw new PageError(
    `The selector “${selector}” finds no words on the page.`,
    'Look at the page’s source for the element round the article, and write --selector "article" or --selector ".story-text".',
  );
}

/** The elements of a selector. @throws PageError if it is not one. */
function selected(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    throw new PageError(`“${selector}” is not a CSS selector.`, 'Write --selector "article" or ".text".');
  }
}

/**
 * Reads plain text: its first line, or the one that the editor names, is the title. Lines before it are omitted, and lines after it
 * are paragraphs.
 */
function readPlainText({ form, bytes }: UnpackedPage, { title }: ImportChoices): Capture {
  const decoded = decodePage(bytes, '', 'utf-8');
  const { text, broken } = decoded;
  if (broken[0] !== undefined)
    throw new PageError(
      `The text is not UTF-8, and captures that are plain text are read as that: line ${broken[0].line} has “${broken[0].near}”.`,
      'Save it as UTF-8 (in most editors: “Save with encoding”), look at its accented letters and quotation marks, and take that.',
    );
  const lines = withoutControls(text)
    .split(/\r\n|\n|\r/)
    .flatMap((row): PageLine[] => {
      const [, bullet = '', words = ''] = /^\s*([•‣◦]?)\s*(.*?)\s*$/.exec(row) ?? [];
      const line = { text: words, words: [{ type: 'text' as const, value: words }], within: [], authors: [] };
      return words === '' ? [] : [{ ...line, ...(bullet !== '' && { level: 1 }) }];
    });
  const first = lines[0]?.text ?? '';
  const isSentence = /[.!?…:;,]["”’»)\]]*$/u.test(first);
  const titles = isSentence ? [] : [{ value: first, basis: 'the first line of the capture' }];
  const from = lines.findIndex((line) => bareWords(line.text) === bareWords(title ?? ''));
  const found = new Set([...lines.keys()].filter((index) => index >= from));
  return { form, text, decoded, lines, metadata: { ...pageMetadata(parsePage('')), titles }, found };
}
