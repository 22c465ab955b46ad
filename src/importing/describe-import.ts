import { counted } from '../wording.ts';
import type { ImportedPage } from './import-page.ts';
import { countWords, isOmitted, type Piece } from './piece.ts';

/** Columns of a line of the report. */
const WIDTH = 100;

/**
 * Says what an import did, for the editor who goes on from here: what was written, what the page proves and where, what is left to be
 * written and on which lines, what was taken for furniture, and what to look at.
 * @param written paths below the content folder.
 * @param shown name of that folder.
 */
export function describeImport(page: ImportedPage, written: readonly string[], shown: string): string {
  const article = `${shown}/${page.files.article.path}`;
  return [
    'Written',
    ...written.map((path) => `  ${shown}/${path}  ${about(path, page)}`),
    ...proved(page),
    ...leftToWrite(page, article),
    ...furniture(page.pieces),
    'Look at these',
    ...toCheck(page, article).map((line, index) => `  ${index + 1}. ${line}`),
  ].join('\n');
}

function about(path: string, { files, form, encoding, pieces }: ImportedPage): string {
  const own = pieces.filter((piece) => !isOmitted(piece));
  const sum = (list: readonly Piece[]): number =>
    list.reduce((words, { text }) => words + countWords(text), 0);
  if (path === files.article.path)
    return `the copy: ${counted(sum(own), 'word')} in ${counted(own.length, 'passage')}`;
  if (path === files.text?.path)
    return `the page’s ${counted(sum(pieces), 'word')}, line by line, made of it`;
  const size = `${files.capture.bytes.length.toLocaleString('en-GB')} bytes`;
  return `the ${form === 'text' ? 'text' : 'page'} as it came, ${size}${form === 'html' ? `, in ${encoding.name}` : ''}`;
}

function proved({ findings }: ImportedPage): string[] {
  const { title, standfirst, byline, authors, published, outlet, captured, original, licence } = findings;
  const found = {
    title,
    standfirst,
    byline,
    authors: authors && { value: authors.names.join(', '), basis: authors.basis },
    date: published,
    outlet,
    captured,
    original,
    licence,
  };
  const lines = Object.entries(found).flatMap(([name, proof]) =>
    proof === undefined
      ? []
      : [`  ${name.padEnd(10)} ${shortened(proof.value, 60)}`, `${' '.repeat(13)}from ${proof.basis}`],
  );
  return [
    '',
    'Found on the page',
    ...(lines.length === 0 ? ['  nothing about where it comes from'] : lines),
    '',
  ];
}

/** The lines of the copy that say TODO, with their fields. */
function leftToWrite({ files }: ImportedPage, article: string): string[] {
  const lines = Buffer.from(files.article.bytes).toString('utf8').split('\n');
  const end = lines.indexOf('---', 1);
  const todos = lines.slice(0, end).flatMap((line, index) => {
    const field = /^[\s-]*(\w+): \[?['"]?TODO\b/.exec(line)?.[1];
    return field === undefined ? [] : [`  ${article}:${index + 1}  ${field}`];
  });
  return ['Left to you: these lines say TODO and what belongs there', ...todos, ''];
}

function furniture(pieces: readonly Piece[]): string[] {
  const kinds = Map.groupBy(pieces.filter(isOmitted), ({ as }) => as);
  if (kinds.size === 0) return ['Taken for furniture: nothing', ''];
  const lines = [...kinds].flatMap(([kind, list]) => [
    `  ${kind} (${counted(
      list.reduce((sum, { text }) => sum + countWords(text), 0),
      'word',
    )})`,
    ...list.slice(0, SHOWN).map(({ text }) => `    ${shortened(text, WIDTH - 4)}`),
    ...(list.length > SHOWN ? [`    and ${counted(list.length - SHOWN, 'more line')}`] : []),
  ]);
  return ['Taken for furniture, and listed under “omitted”', ...lines, ''];
}

/** Lines of one kind of furniture that are shown. */
const SHOWN = 6;

function toCheck({ findings, encoding, differences, pieces, form }: ImportedPage, article: string): string[] {
  const has = (...roles: string[]): boolean => pieces.some(({ as }) => roles.includes(as));
  return [
    ...(encoding.isGuess
      ? [
          `The page was read as ${encoding.name} (${encoding.basis}): look at its accented letters and quotation marks.`,
        ]
      : []),
    ...differences.map(
      ({ line, what, todo }) => `${article}${line === undefined ? '' : `:${line}`}: ${what} ${todo}`,
    ),
    'That the copy is whole and holds nothing but the article: read it beside the furniture above, first and last lines above all.',
    ...(findings.authors === undefined
      ? [
          'No author was found. If the page names one, write “authors” and, with the words of the page, “byline”.',
        ]
      : []),
    ...(form === 'text'
      ? [
          'A plain text says nothing of its parts: title, author’s line, headings and captions were told by how they lie.',
        ]
      : []),
    ...(has('pull-quote')
      ? ['Pull quotes: their words stand once more in the text, or the page calls them so.']
      : []),
    ...(has('description', 'caption', 'credit')
      ? ['Photographs: which line describes, which is the caption, and who has the credit.']
      : []),
    ...(findings.captured === undefined
      ? ['No address was found. Write it under “sources” once you have confirmed it.']
      : ['The addresses under “sources”: open them. The page itself said them.']),
    'If the words are not the author’s own, “rewritten: true”; if it is a translation, “translatedFrom”.',
    'Then npm run check:content, whose warnings “Of a draft” name what is still to be done; npm run dev shows the draft, and no build has it.',
    'Go on with step 2 of “Add an article” in content/README.md. The line “draft: true” goes last.',
  ];
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 2).replace(/\s+\S*$/, '')} …`;
}
