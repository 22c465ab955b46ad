import { capitalised } from '../../library/basics/wording.ts';
import type { JsonSchema } from './editor-schema.ts';
import { fieldTable, listFields } from './list-fields.ts';

/** A kind of file with its schema. */
export interface DescribedKind {
  /** Which files are of this kind, from the project’s root. */
  files: string;
  json: JsonSchema;
}

const HEAD = `# Fields

What each kind of file may contain. In a file that is a list, the fields are those of one entry. “Needed” means: wherever the fields
around it are. \`npm run schemas\` writes this file from the schemas; edit those, not this.`;

/**
 * The file `content/FIELDS.md`: a table of the fields of every kind of file.
 * @param citation schema of one citation; the other tables refer to it.
 */
export function fieldsPage(kinds: readonly DescribedKind[], citation: JsonSchema): string {
  const sections = kinds.map(({ files, json }) => {
    const fields = listFields(json);
    const body = fields.length > 0 ? fieldTable(fields) : (json.items?.description ?? '');
    return `## \`${files.replace('**/', '')}\`\n\n${capitalised(json.description ?? '')}\n\n${body}`;
  });
  return `${[HEAD, ...sections, `## Citations\n\n${fieldTable(listFields(citation))}`].join('\n\n')}\n`;
}
