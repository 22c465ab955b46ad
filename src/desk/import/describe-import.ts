import { counted, shortened } from '../../library/basics/wording.ts';
import type { ImportedPage } from './import-page.ts';
import { countWords, isOmitted, type Findings } from './piece.ts';
import { omissionsOf } from './write-front-matter.ts';

/**
 * Describes an import for the editor: what was written, what the page states and where, what was omitted, and what to check.
 * @param written paths below the content folder.
 * @param shown name of that folder.
 */
export function describeImport(page: ImportedPage, written: readonly string[], shown: string): string {
  const inCopy = page.pieces.filter((piece) => !isOmitted(piece)).map(({ text }) => text);
  const amount = `${counted(countWords(...inCopy), 'word')} in ${counted(inCopy.length, 'passage')}`;
  const findings = Object.entries(page.findings) as [string, Findings[keyof Findings]][];
  const sections = {
    Written: [
      ...written.map((path) => `${shown}/${path}`),
      `${amount} of the article, read as ${page.decoded.encoding}`,
    ],
    'Found on the page': findings.flatMap(([name, proof]) =>
      typeof proof === 'object'
        ? [`${name}: ${shortened([proof.value].flat().join(', '), 60)} (from ${proof.basis})`]
        : [],
    ),
    'Left out of the copy, and listed under “omitted”': omissionsOf(page.pieces).map(
      ({ kind, text }) =>
        `${kind}, ${counted(countWords(text), 'word')}: ${shortened(text.replaceAll('\n', ' '), 90)}`,
    ),
    'Look at these': toCheck(page, `${shown}/${page.files.article.path}`).map(
      (line, index) => `${index + 1}. ${line}`,
    ),
  };
  return Object.entries(sections)
    .map(([name, lines]) => [name, ...lines].join('\n  '))
    .join('\n\n');
}

function toCheck({ findings, decoded, differences, warnings }: ImportedPage, article: string): string[] {
  const [broken] = decoded.broken;
  const guess = `Nothing says how the page is encoded; it looks like ${decoded.encoding}. Check its letters, or set --encoding.`;
  return [
    ...(decoded.isGuess ? [guess] : []),
    ...(broken
      ? [`Line ${broken.line} of the page has a broken byte, and a letter is lost: “${broken.near}”.`]
      : []),
    ...warnings,
    ...differences.map(({ line = 1, what, todo }) => `${article}:${line}: ${what} ${todo}`),
    'Read the copy beside what was left out, first and last lines above all: is the article whole, and nothing else in it?',
    ...(findings.authors
      ? []
      : ['No author was found. If the page names one, write “authors” and, in its words, “byline”.']),
    findings.captured
      ? 'Open the addresses under “sources”: the page itself said them.'
      : 'No address was found. Write it under “sources” once you have confirmed it.',
    'npm run check:content lists each line that says TODO, and what belongs there. Go on with step 2 of “Add an article” in content/README.md.',
  ];
}
