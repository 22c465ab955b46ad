import { z } from 'astro/zod';
import { suggestId } from '../content/suggest-id.ts';
import { validate } from '../content/validate.ts';
import { LONGEST_ID } from './place-entry.ts';
import { readValue } from './read-flags.ts';
import type { Field } from './schema-fields.ts';
import { askYes, type Terminal } from './terminal.ts';

/** What helps with a field. */
export interface Help {
  /** What Enter takes. */
  suggested?: string | undefined;
  /** What other entries have there: one of these or another. */
  known?: readonly string[] | undefined;
  /** What it holds now, to be changed. */
  before?: unknown;
  /** Whether its meaning need not be said again. */
  brief?: boolean;
}

/** Asks for one field until it holds by its own rules; undefined where it is left out. */
export async function askField(terminal: Terminal, field: Field, help: Help = {}): Promise<unknown> {
  const { name, kind, allowed, means } = field;
  const words = allowed.length === 0 || help.brief === true ? '' : ` [${allowed.join(', ')}]`;
  const whether = field.needed || kind === 'yes or no' ? '' : ', optional';
  const about = help.brief === true || means === '' ? '' : `: ${means}`;
  terminal.say(`\n${terminal.strong(name)}${whether}${about}${words}`);
  if (kind === 'yes or no') return (await askYes(terminal, '>', help.before === true)) ? true : undefined;
  if (kind === 'list of texts') return askTexts(terminal, field, help);
  const known = help.known ?? [];
  if (known.length > 0 && known.length <= MOST_SHOWN)
    terminal.say(`There are, and Tab completes them: ${known.join(', ')}.`);
  let { suggested } = help;
  for (;;) {
    const prompt = suggested === undefined ? '> ' : `[${suggested}] > `;
    const text =
      typeof help.before === 'string' || typeof help.before === 'number' ? String(help.before) : '';
    const typed = (await terminal.ask({ prompt, words: [...allowed, ...known], text })) || (suggested ?? '');
    const value = typed === '' ? undefined : readValue(typed, field);
    const fault = faultOf(field, value);
    if (fault === undefined) return value;
    terminal.say(fault);
    // “Ferry names” cannot be a topic; Enter then takes “ferry-names”.
    const asId = suggestId(typed, LONGEST_ID);
    if (asId !== undefined && faultOf(field, asId) === undefined) suggested = asId;
  }
}

/** More words than these nobody reads through. */
const MOST_SHOWN = 50;

/** A list, a text a line; an empty line ends it. */
async function askTexts(terminal: Terminal, field: Field, { before }: Help): Promise<string[] | undefined> {
  terminal.say('One a line; an empty line ends the list.');
  for (;;) {
    const texts: string[] = [];
    for (const text of Array.isArray(before) ? [...before.map(String), ''] : [])
      if (text !== '') texts.push(await terminal.ask({ text }));
    for (let text = await terminal.ask(); text !== ''; text = await terminal.ask()) texts.push(text);
    const list = texts.filter((text) => text !== '');
    const value = list.length === 0 ? undefined : list;
    const fault = faultOf(field, value);
    if (fault === undefined) return value;
    terminal.say(fault);
  }
}

/** What is wrong with a value by the rules of its field alone, in the words of the build. */
function faultOf({ name, schema, allowed }: Field, value: unknown): string | undefined {
  const key = name.split('.').at(-1) ?? name;
  const problems: Parameters<typeof validate>[3] = [];
  const data = value === undefined ? {} : { [key]: value };
  validate(z.object({ [key]: schema }), { data, locate: () => ({ line: 1, column: 1 }) }, '', problems);
  const [problem] = problems;
  if (problem === undefined) return undefined;
  // What the field is stands over the question.
  if (value === undefined) return 'It is needed.';
  return allowed.length === 0 ? problem.what : `${problem.what} ${problem.todo}`;
}
