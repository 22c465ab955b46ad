import { capitalised } from '../wording.ts';
import type { JsonSchema } from './editor-schema.ts';
import { fieldTable, listFields } from './list-fields.ts';

const START = '<!-- fields:start -->';
const END = '<!-- fields:end -->';

/** A kind of file with its schema. */
export interface DescribedKind {
  /** Which files are of this kind, from the project’s root. */
  files: string;
  json: JsonSchema;
}

/**
 * The README with the fields of every kind of file between its two marks.
 * @throws Error if the marks are not there, each once and in order.
 */
export function withFields(readme: string, kinds: readonly DescribedKind[]): string {
  const [before, inside, ...more] = readme.split(START);
  const [, after, ...moreEnds] = inside?.split(END) ?? [];
  if (before === undefined || after === undefined || more.length > 0 || moreEnds.length > 0)
    throw new Error(
      `The fields of the content belong between the lines “${START}” and “${END}” of README.md, and these do not stand there once each, in this order. Put them back: what is between them is written anew.`,
    );
  // The formatter would pad every cell of a column to the longest.
  const section = ['<!-- prettier-ignore-start -->', ...kinds.map(detailsOf), '<!-- prettier-ignore-end -->'];
  return `${before}${START}\n\n${section.join('\n\n')}\n\n${END}${after}`;
}

function detailsOf({ files, json }: DescribedKind): string {
  const fields = listFields(json);
  const body = fields.length > 0 ? fieldTable(fields) : (json.items?.description ?? '');
  const meaning = capitalised(json.description ?? '').replace(/\.$/, '');
  return `<details>\n<summary><code>${files.replace('**/', '')}</code> ${meaning}</summary>\n\n${body}\n\n</details>`;
}
