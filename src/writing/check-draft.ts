import { checkCitation } from '../citations/check-citation.ts';
import { locateQuote } from '../citations/locate-quote.ts';
import { nearestPassage, describeNearest } from '../citations/nearest-passage.ts';
import type { Citation } from '../citations/citation-schema.ts';
import { allowedNames } from '../content/nearest-name.ts';
import type { Problem } from '../content/problem.ts';
import { validate } from '../content/validate.ts';
import { entriesOf, setValue, valueOf, type Entry } from './entry.ts';
import type { Kind } from './kinds.ts';
import { keepsOldEntries, placeEntry, type NewText } from './place-entry.ts';
import { schemaFields, type Field } from './schema-fields.ts';
import type { Shelf } from './shelf.ts';
import { tryContent } from './try-content.ts';

/** What came of checking a new entry: the file as it would be, or why it does not hold. */
export type Checked = { text: NewText; problems: [] } | { text?: NewText; problems: Problem[] };

/**
 * Checks a new entry: against its schema, its quotations against the copies, then the whole content with it.
 * Nothing is written.
 */
export function checkDraft(draft: Entry, kind: Kind, shelf: Shelf): Checked {
  const problems: Problem[] = [];
  const entry = schemaEntry(draft, kind, shelf);
  const source = (data: unknown) => ({ data, locate: () => ({ line: 1, column: 1 }) });
  for (const { name, schema } of kind.fileName) validateField(name, schema, draft[name], problems);
  validate(kind.schema, source(entry), NEW_ENTRY, problems);
  if (problems.length === 0) checkQuotes(draft, entry, kind, shelf, problems);
  if (problems.length > 0) return { problems };

  const name = String({ ...draft, ...entry }[kind.calledAfter]);
  const text = placeEntry(shelf.contentDir, kind, entry, name);
  if (kind.fileSchema === kind.schema && text.before !== undefined)
    return {
      problems: [
        {
          file: text.file,
          what: 'This file is there already.',
          todo: 'Choose another id, or add to the file by hand.',
        },
      ],
    };
  if (!keepsOldEntries(text))
    return {
      text,
      problems: [
        {
          file: text.file,
          what: 'The entry cannot be added at the end of the file: it is no list, or what it ends with would change.',
          todo: 'Put it in by hand. It is:\n' + text.added,
        },
      ],
    };
  return {
    text,
    problems: tryContent(shelf.contentDir, text, shelf.read, shelf.problems).map(relative(text, kind)),
  };
}

/** The file that problems of a new entry name as long as it stands in none. */
export const NEW_ENTRY = '';

/** The fields that stand in the entry itself, the kind’s own and the number among them. */
function schemaEntry(draft: Entry, kind: Kind, shelf: Shelf): Entry {
  const entry: Entry = { ...kind.fixed };
  if (kind.numbered !== undefined)
    entry['id'] = `${kind.numbered}${shelf.nextNumber(kind.name, String(draft['article']))}`;
  for (const { name } of schemaFields(kind.schema)) {
    const value = valueOf(draft, name);
    if (value !== undefined && !(name in entry)) setValue(entry, name, value);
  }
  return entry;
}

function validateField(name: string, schema: Field['schema'], value: unknown, problems: Problem[]): void {
  const result = schema.safeParse(value);
  if (!result.success)
    problems.push({
      file: NEW_ENTRY,
      field: name,
      what: result.error.issues[0]?.message ?? '',
      todo: `It is ${schema.description ?? ''}`,
    });
}

function checkQuotes(draft: Entry, entry: Entry, kind: Kind, shelf: Shelf, problems: Problem[]): void {
  if (kind.name === 'note') {
    const article = String(draft['article']);
    if (!shelf.noted.has(article))
      problems.push({ file: NEW_ENTRY, field: 'article', ...noCopy(article, shelf) });
    else if (entry['omitted'] !== true)
      checkQuote({ ...entry, article } as unknown as Citation, shelf, 'quote', problems, shelf.noted);
    return;
  }
  const visit = (holder: Entry, fields: readonly Field[], before: string): void => {
    for (const field of fields.filter((one) => one.kind === 'list of entries'))
      for (const [index, one] of entriesOf(holder, field.name).entries()) {
        const at = `${before}${field.name}[${index}]`;
        if (field.cites) checkQuote(one as unknown as Citation, shelf, `${at}.quote`, problems);
        else visit(one, field.fields, `${at}.`);
      }
  };
  visit(entry, schemaFields(kind.schema), '');
}

/** What is wrong with an article that cannot be quoted: it is a draft with TODOs, or there is none. */
function noCopy(article: string, { drafts, copies }: Shelf): Pick<Problem, 'what' | 'todo'> {
  return drafts.has(article)
    ? {
        what: `The draft “${article}” does not hold yet, so that it cannot be quoted.`,
        todo: 'npm run check:content says what is wrong in it.',
      }
    : { what: `There is no article “${article}”.`, todo: allowedNames(article, [...copies.keys()]) };
}

/** As the build does, with the nearest passage of the article named even where another article holds the words. */
function checkQuote(
  citation: Citation,
  shelf: Shelf,
  field: string,
  problems: Problem[],
  copies = shelf.copies,
): void {
  if (!copies.has(citation.article)) {
    problems.push({ file: NEW_ENTRY, field, ...noCopy(citation.article, shelf) });
    return;
  }
  const found: Problem[] = [];
  checkCitation(citation, copies, () => ({ file: NEW_ENTRY, field }), found);
  for (const problem of found) {
    const blocks = copies.get(citation.article) ?? [];
    const isAbsent = locateQuote(citation.quote, blocks).state === 'absent';
    const near = isAbsent ? nearestPassage(citation.quote, blocks) : undefined;
    problems.push(
      near === undefined || problem.todo.includes(near.text)
        ? problem
        : {
            ...problem,
            todo: `${problem.todo} The nearest in ${citation.article} is #${near.block.id}: “${near.text}” (${describeNearest(near)}).`,
          },
    );
  }
}

/** Problems of the new entry itself, without the place that it does not have yet: `[12].what` is `what`. */
function relative({ file, index }: NewText, kind: Kind): (problem: Problem) => Problem {
  return (problem) => {
    if (problem.file !== file) return problem;
    if (kind.fileSchema === kind.schema) return inNewEntry(problem, problem.field);
    const [, at, field] = /^\[(\d+)\]\.?(.*)$/.exec(problem.field ?? '') ?? [];
    return at === undefined || Number(at) < index ? problem : inNewEntry(problem, field);
  };
}

function inNewEntry({ what, todo }: Problem, field: string | undefined): Problem {
  return { file: NEW_ENTRY, ...(field === undefined ? {} : { field }), what, todo };
}
