import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { SaxesParser } from 'saxes';
import { valuesIn } from '../../src/library/reading/field-path.ts';

/** What independent parsers find in a file of a built site. */
export interface OutputWords {
  /** Texts: that of a page as one, each attribute, each value. */
  texts: string[];
  /** Markup that could act: names of elements and attributes, and scripts. */
  active: Set<string>;
  ids: string[];
}

/** Reads every file of a built site that contains words. @throws {Error} for one that its parser refuses. */
export function outputWords(folder: string): Map<string, OutputWords> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    files.flatMap((file) => {
      const read = READERS.find(([ending]) => ending.test(file))?.[1];
      if (read === undefined) return [];
      const words: OutputWords = { texts: [], active: new Set(), ids: [] };
      try {
        read(readFileSync(join(folder, file), 'utf8'), words);
      } catch (error) {
        throw new Error(`${file} cannot be read.`, { cause: error });
      }
      return [[file, words]];
    }),
  );
}

const READERS: readonly [ending: RegExp, read: (text: string, words: OutputWords) => void][] = [
  [
    /\.html$/,
    (text, words) => {
      addHtml(parse(text), words);
    },
  ],
  [/\.(?:xml|svg)$/, addXml],
  [/\.(?:json|webmanifest)$/, addJson],
  [/\.bib$/, addBibtex],
  [/\.ris$/, addRis],
];

/** Whitespace is not significant in most formats. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function addHtml(document: DefaultTreeAdapterTypes.ParentNode, words: OutputWords): void {
  let all = '';
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isTextNode(node)) all += node.value;
    if (defaultTreeAdapter.isElementNode(node)) {
      // A picture leaves out what it cannot show.
      if (node.attrs.some(({ value }) => value === 'og:image:alt')) return;
      words.active.add(node.tagName);
      for (const { name, value } of node.attrs) {
        words.active.add(`${node.tagName} ${name}`);
        if (/^\s*(?:javascript|vbscript|data):/i.test(value)) words.active.add(value);
        if (name === 'id') words.ids.push(value);
        words.texts.push(onOneLine(value));
      }
      if (node.tagName === 'script') {
        const own = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
        const isData = node.attrs.some(({ name, value }) => name === 'type' && value.endsWith('json'));
        if (isData) addJson(own, words);
        else words.active.add(own);
        return;
      }
    }
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(document);
  words.texts.push(onOneLine(all));
}

function addXml(text: string, words: OutputWords): void {
  const parser = new SaxesParser();
  let own = '';
  const add = (): void => {
    addText(own, words);
    own = '';
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    add();
    for (const value of Object.values(attributes)) words.texts.push(onOneLine(value));
  });
  parser.on('closetag', add);
  for (const event of ['text', 'cdata'] as const)
    parser.on(event, (part) => {
      own += part;
    });
  parser.write(text).close();
}

function addJson(text: string, words: OutputWords): void {
  for (const [, value] of valuesIn(JSON.parse(text))) if (typeof value === 'string') addText(value, words);
}

/** Adds a text that may be HTML, both as it is and as a reader of feeds shows it. */
function addText(text: string, words: OutputWords): void {
  words.texts.push(onOneLine(text));
  if (/<\/\w+>/.test(text)) {
    const fragment: OutputWords = { texts: [], active: new Set(), ids: [] };
    addHtml(parseFragment(text), fragment);
    words.texts.push(...fragment.texts);
  }
}

function addBibtex(text: string, words: OutputWords): void {
  const { data } = new Cite(text, { forceType: '@biblatex/text' });
  if (data.length !== text.match(/^@/gm)?.length) throw new Error('An entry is lost.');
  addJson(JSON.stringify(data), words);
}

/** RIS: lines of a tag of two characters, two spaces, a hyphen, a space and a value. */
function addRis(text: string, words: OutputWords): void {
  let isOpen = false;
  for (const line of text.split('\r\n').filter((row) => row !== '')) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/.exec(line) ?? [];
    if (tag === '' || isOpen === (tag === 'TY')) throw new Error(`This is no line of RIS: “${line}”.`);
    isOpen = tag !== 'ER';
    words.texts.push(onOneLine(value));
  }
}
