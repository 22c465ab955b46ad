import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { isScalar, parseDocument } from 'yaml';
import { CONTENT_KINDS } from '../../src/library/content-kinds.ts';
import { writeCopy, type Passage } from '../../src/library/copies/write-copy.ts';
import { formatField, valuesIn } from '../../src/library/reading/field-path.ts';
import { innerSchema, schemaAt } from '../../src/library/reading/schema-at.ts';
import type { OddText } from './odd-texts.ts';

/** A change of some content: words that are put into files of it. */
export interface OddCase {
  name: string;
  /** The file and the field that a refusal names; a passage of a copy has no field. */
  file: string;
  field: string | undefined;
  words: string;
  edits: { file: string; start: number; end: number; text: string }[];
}

/** A text in a YAML file or in front matter, and where its source begins and ends. */
export interface TextField {
  file: string;
  field: string;
  start: number;
  end: number;
  /** Whether any text may be written there: it is no id, no address and no word of a copy. */
  isFree: boolean;
  /** Whether it is in a list on one line, where a comma divides a text. */
  isInFlow: boolean;
}

/** Every text of every YAML file of a content folder, and of the front matter of its articles. */
export function textFields(contentDir: string): TextField[] {
  const files = CONTENT_KINDS.flatMap(({ at, schema }) => {
    const names = at.endsWith('/') ? readdirSync(join(contentDir, at)).sort() : [''];
    return names.map((name) => ({ file: at + name, schema }));
  });
  return files
    .filter(({ file }) => existsSync(join(contentDir, file)))
    .flatMap(({ file, schema }) => {
      const whole = readFileSync(join(contentDir, file), 'utf8');
      const frontMatter = /^---\n(.*?)^---\n/ms.exec(whole)?.[1];
      const offset = frontMatter === undefined ? 0 : '---\n'.length;
      const document = parseDocument(frontMatter ?? whole);
      return valuesIn(document.toJS()).flatMap(([path, value]): TextField[] => {
        const node = document.getIn(path, true);
        if (typeof value !== 'string' || !isScalar(node) || !node.range) return [];
        const [start, end] = [node.range[0] + offset, node.range[1] + offset];
        const known = innerSchema(schemaAt(schema, path));
        const { format, names, verbatim } = known?.meta() ?? {};
        const isFree =
          known instanceof z.ZodString && (known.format ?? format ?? names ?? verbatim) === undefined;
        const isInFlow = /[[{]/.test(whole.slice(whole.lastIndexOf('\n', start), start));
        return [{ file, field: formatField(path), start, end, isFree, isInFlow }];
      });
    });
}

/** A text in place of a field’s own. */
export function inField({ file, field, start, end }: TextField, odd: OddText, mark: string): OddCase {
  const words = odd.with(mark);
  const text = odd.as === 'typed' ? words : JSON.stringify(words);
  return { name: `${file}, ${field}: ${odd.name}`, file, field, words, edits: [{ file, start, end, text }] };
}

/** A text as a passage at the end of a copy and of its capture. */
export function inCopy(
  contentDir: string,
  article: string,
  as: Passage['as'],
  odd: OddText,
  mark: string,
): OddCase {
  const [file, capture] = [`articles/${article}.md`, `captures/${article}.txt`];
  const words = odd.with(mark);
  const end = (name: string): number => readFileSync(join(contentDir, name), 'utf8').length;
  const atEnd = (name: string, text: string) => ({ file: name, start: end(name), end: end(name), text });
  return {
    name: `${file}, ${as}: ${odd.name}`,
    file,
    field: undefined,
    words,
    edits: [
      atEnd(file, `\n${writeCopy([{ as, text: words, words: [{ type: 'text', value: words }] }])}`),
      atEnd(capture, `\n${words}\n`),
    ],
  };
}

/**
 * Writes cases into a content folder.
 * @returns a function that restores the files.
 */
export function writeCases(contentDir: string, cases: readonly OddCase[]): () => void {
  const before = new Map<string, string>();
  // From the end of a file to its beginning, so that offsets stay right.
  for (const { file, start, end, text } of cases
    .flatMap(({ edits }) => edits)
    .sort((a, b) => b.start - a.start)) {
    const path = join(contentDir, file);
    const whole = readFileSync(path, 'utf8');
    if (!before.has(path)) before.set(path, whole);
    writeFileSync(path, whole.slice(0, start) + text + whole.slice(end));
  }
  return () => {
    for (const [path, whole] of before) writeFileSync(path, whole);
  };
}
