import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '../library/reading/list-files.ts';
import { suggestId } from '../library/reading/suggest-id.ts';
import { isKnownEncoding } from './import/decode-page.ts';
import { describeImport } from './import/describe-import.ts';
import { importPage, type ImportChoices } from './import/import-page.ts';
import { openPage } from './import/open-page.ts';
import { PageError } from './import/piece.ts';
import { writeImport } from './import/write-import.ts';
import { CalledWronglyError, contentFolder, runCommand, unknownOption } from './called-wrongly.ts';

/** Imports a page as a copy. Exit codes: 0 written; 1 the page cannot be imported, nothing is written; 2 usage error. */
const USAGE = `Usage: npm run import -- <file or address> [--id <name>] [--title <words>] [--encoding <label>] [--selector <CSS>]
  npm run import -- saved-page.html
  npm run import -- https://example.org/report --id ferry-at-korenevo
The file is a page saved as HTML or MHTML (“Single file”), or the words of one as plain text.
--id names the article; left out, its name is made of the title. CONTENT_DIR=… names another folder than content/.
Where the import judged wrongly: --title "Nine barges or eleven" is the headline, --encoding windows-1251 is how the
page is encoded, --selector "article" is the part of the page that is the article.`;
const EXAMPLES = {
  id: 'night-ferry',
  title: '"Nine barges or eleven"',
  encoding: 'windows-1251',
  selector: '"article"',
};
const OPTIONS = ['id', 'title', 'encoding', 'selector'] as const;

await runCommand(async () => {
  const called = readArguments(process.argv.slice(2));
  if (called !== undefined) return importInto(contentFolder(), called.target, called.choices);
  console.log(USAGE);
  return 0;
});

/** The page to import and the options; undefined if help is asked for. @throws CalledWronglyError */
function readArguments(args: string[]): { target: string; choices: ImportChoices } | undefined {
  const { values, positionals, tokens } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }])),
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [target] = positionals;
  if (values['help'] !== undefined) return undefined;
  const unknown = tokens.filter(
    (token) => token.kind === 'option' && !OPTIONS.some((name) => name === token.name),
  );
  const known = [...OPTIONS, 'help'].map((name) => `--${name}`);
  if (unknown.length > 0)
    throw calledWrongly(unknown.map((token) => unknownOption(args[token.index] ?? '', known)).join('\n'));
  const choices: ImportChoices = {};
  for (const name of OPTIONS) {
    const value = values[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || value === '')
      throw calledWrongly(`“--${name}” has no value. Write --${name} ${EXAMPLES[name]}`);
    choices[name] = value;
  }
  if (target === undefined) throw calledWrongly('No page is named.');
  if (positionals.length > 1)
    throw calledWrongly(
      `One page at a time: “${positionals.slice(1).join('”, “')}” is too much. Put quotation marks round a path with spaces.`,
    );
  const { id, encoding } = choices;
  const likeIt = suggestId(id ?? '') ?? '';
  const suggested = /[a-z]/.test(likeIt) ? likeIt : EXAMPLES.id;
  if (id !== undefined && id !== suggested)
    throw calledWrongly(
      `“${id}” cannot be the name of an article: such a name is made of lower-case letters, digits and single hyphens, and not of digits alone, as “${suggested}”.`,
    );
  if (encoding !== undefined && !isKnownEncoding(encoding))
    throw calledWrongly(
      `“${encoding}” is not a known encoding. Write its name as web pages do: utf-8, windows-1251, koi8-r, shift_jis.`,
    );
  return { target, choices };
}

function calledWrongly(what: string): CalledWronglyError {
  return new CalledWronglyError(`${what}\n${USAGE}`);
}

async function importInto(folder: string, target: string, choices: ImportChoices): Promise<number> {
  try {
    const page = await openPage(target);
    const regions = listFiles(folder, 'regions', '.yaml', []).map(({ id }) => id);
    const imported = importPage(page, { ...choices, regions });
    // The files are written synchronously, so a signal takes effect after that.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        process.exit(1);
      });
    const written = writeImport(imported, folder);
    console.log(describeImport(imported, written, basename(folder)));
    return 0;
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    console.error(`${error.message}\nNothing was written.`);
    return 1;
  }
}
