import { askField } from './ask-field.ts';
import { askQuote, type AskedQuote, type QuoteSources } from './ask-quote.ts';
import { entriesOf, setValue, textOf, valueOf, type Entry } from './entry.ts';
import { fieldsOf, type Kind } from './kinds.ts';
import { LONGEST_ID } from './place-entry.ts';
import { suggestId } from '../content/suggest-id.ts';
import type { Field } from './schema-fields.ts';
import type { Shelf } from './shelf.ts';
import type { Terminal } from './terminal.ts';

/**
 * Asks for the fields of an entry, in the order of the schema; a name that it goes by comes last, when something can be suggested.
 * @param draft what is known already: those fields are not asked for.
 * @param onlyNeeded whether fields that may be left out are passed over.
 */
export async function askEntry(
  terminal: Terminal,
  kind: Kind,
  shelf: Shelf,
  draft: Entry,
  onlyNeeded: boolean,
): Promise<void> {
  const fields = fieldsOf(kind).filter(({ name, needed }) => {
    const value = valueOf(draft, name);
    return value === undefined && (needed || !onlyNeeded || name === 'draft');
  });
  const rank = ({ name }: Field): number => (name === 'id' ? 1 : 0);
  for (const field of fields.toSorted((a, b) => rank(a) - rank(b)))
    // Words of a note bring their article and which of them is meant.
    if (
      valueOf(draft, field.name) === undefined &&
      !isOfQuote(kind, field) &&
      (field.name !== 'draft' || !onlyNeeded || quotedDraft(draft, shelf) !== undefined)
    )
      await askOne(terminal, kind, shelf, draft, field);
}

/** Asks for one field of an entry, perhaps once more: what it holds can then be changed. */
export async function askOne(
  terminal: Terminal,
  kind: Kind,
  shelf: Shelf,
  draft: Entry,
  field: Field,
): Promise<void> {
  const before = valueOf(draft, field.name);
  if (kind.name === 'note' && field.name === 'article' && before === undefined) return;
  if (kind.name === 'note' && field.name === 'quote') {
    await askNoteQuote(terminal, shelf, draft, field);
    return;
  }
  if (field.kind === 'list of entries') {
    const asked =
      field.name === kind.perArticle
        ? await askAnswers(terminal, shelf, draft, field)
        : await askEntries(terminal, shelf, field, entriesOf(draft, field.name));
    setValue(draft, field.name, asked);
    return;
  }
  if (field.name === 'draft' && before === undefined) {
    const article = quotedDraft(draft, shelf);
    if (article !== undefined) terminal.say(`\n${article} is a draft, and what quotes it is one, too.`);
    setValue(draft, field.name, await askField(terminal, field, { before: article !== undefined }));
    return;
  }
  const named = textOf(draft, kind.namedAfter);
  const suggested = field.name === 'id' && before === undefined ? suggestId(named, LONGEST_ID) : undefined;
  const known = field.name === 'topic' ? shelf.topics : undefined;
  setValue(draft, field.name, await askField(terminal, field, { suggested, before, known }));
}

/** A draft article that an entry quotes. */
function quotedDraft(draft: Entry, { drafts }: Shelf): string | undefined {
  return entriesOf(draft, 'citations')
    .map(({ article }) => String(article))
    .find((article) => drafts.has(article));
}

/** Fields of a note that the question for its words fills in. */
function isOfQuote(kind: Kind, { name }: Field): boolean {
  return kind.name === 'note' && ['article', 'occurrence', 'omitted'].includes(name);
}

async function askNoteQuote(terminal: Terminal, shelf: Shelf, draft: Entry, field: Field): Promise<void> {
  const sources: QuoteSources = { copies: shelf.noted, omitted: shelf.omitted };
  const article = draft['article'] as string | undefined;
  terminal.say(`\n${terminal.strong('quote')}: ${field.means}`);
  const text = textOf(draft, 'quote');
  for (;;) {
    const found = await askQuote(terminal, sources, { article, text });
    if (found === undefined) {
      terminal.say('It is needed.');
      continue;
    }
    for (const name of ['article', 'quote', 'occurrence', 'omitted'] as const)
      setValue(draft, name, found[name]);
    return;
  }
}

/** Citations, or entries of another list, one after the other; those that are there can be changed or emptied. */
async function askEntries(
  terminal: Terminal,
  shelf: Shelf,
  field: Field,
  before: readonly Entry[],
): Promise<Entry[] | undefined> {
  if (field.cites) {
    terminal.say(
      `\n${terminal.strong('quotes')}: the words of the articles that it rests on, each exactly as the copy has them.`,
    );
    const found = await askCitations(terminal, shelf, { before, needed: field.needed });
    return found.length === 0 ? undefined : found;
  }
  const entries: Entry[] = [];
  for (;;) {
    terminal.say(`\n${terminal.strong(field.name)} ${entries.length + 1}: ${field.means}`);
    const entry: Entry = {};
    for (const inner of field.fields)
      setValue(
        entry,
        inner.name,
        inner.kind === 'list of entries'
          ? await askEntries(terminal, shelf, inner, [])
          : await askField(terminal, inner, { brief: entries.length > 0 }),
      );
    entries.push(entry);
    if ((await terminal.ask({ prompt: 'Another? [y/N] ' })).toLowerCase() !== 'y') return entries;
  }
}

async function askCitations(
  terminal: Terminal,
  shelf: Shelf,
  { before, needed, article }: { before: readonly Entry[]; needed: boolean; article?: string },
): Promise<Entry[]> {
  const found: AskedQuote[] = [];
  terminal.say(
    needed ? 'One a line; an empty line ends them.' : 'One a line; none, or an empty line, ends them.',
  );
  const texts = before.map(({ quote }) => String(quote));
  for (;;) {
    const asked = await askQuote(terminal, { copies: shelf.copies }, { article, text: texts.shift() ?? '' });
    if (asked !== undefined) found.push(asked);
    else if (texts.length > 0) continue;
    else if (found.length > 0 || !needed) return found.map((one) => ({ ...one }));
    else terminal.say('One is needed.');
  }
}

/** An answer for each article that the question is put to; one without an answer or without words of it is silent. */
async function askAnswers(terminal: Terminal, shelf: Shelf, draft: Entry, field: Field): Promise<Entry[]> {
  const asked = valueOf(draft, 'articles') as string[] | undefined;
  const before = entriesOf(draft, field.name);
  const answers: Entry[] = [];
  for (const { id, shortName } of shelf.articles.filter((article) => asked?.includes(article.id) ?? true)) {
    const known = before.find((answer) => answer['article'] === id) ?? {};
    const brief = answers.length > 0;
    terminal.say(`\n${terminal.strong(`${shortName}, ${id}`)}`);
    const answer: Entry = { article: id };
    const rest = field.fields.filter(({ name }) => !['article', 'answer', 'silent'].includes(name));
    terminal.say(
      brief ? 'Its answer:' : 'Its answer, in a sentence of ours. Enter alone: the article does not say.',
    );
    const typed = await terminal.ask({ text: textOf(known, 'answer') });
    answer['answer'] = typed === '' ? 'Does not say.' : typed;
    for (const inner of typed === '' ? [] : rest)
      if (inner.cites) {
        terminal.say(brief ? 'Its words:' : 'Its words for that. None: it does not say itself.');
        const quotes = await askCitations(terminal, shelf, {
          before: entriesOf(known, inner.name),
          needed: false,
          article: id,
        });
        if (quotes.length > 0) answer[inner.name] = quotes;
      } else
        setValue(answer, inner.name, await askField(terminal, inner, { brief, before: known[inner.name] }));
    if (entriesOf(answer, 'citations').length === 0) {
      answer['silent'] = true;
      terminal.say('Taken as silent.');
    }
    answers.push(answer);
  }
  return answers;
}
