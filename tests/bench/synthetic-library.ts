import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { REAL_CONTENT } from '../support/content-copy.ts';

/** Every fifth set of articles is quoted and noted as densely as the real ones; of the others each has so many. */
const DENSE_EVERY = 5;
const FEW = { notes: 3, events: 5, figures: 5 };
/** 28 years leave every day its weekday. */
const YEARS_BACK = [0, 28, 56, 84];
/** Words that stay: names of directives, and numbers. */
const DIRECTIVES = ['author', 'credit', 'dateline', 'description', 'photograph', 'reference'];
const NUMBERS = ['billion', 'million', 'thousand', 'thousands', 'hundred', 'several'];

interface Entry {
  id?: string;
  citations?: { article: string }[];
  [field: string]: unknown;
}

/**
 * Writes a library of many articles made of the real ones, for measuring. The five real articles and all that is said of
 * them are one set; each further set is that one with a twelfth of its longer words replaced, the same in copy, capture,
 * notes and quotations, so that everything holds. Names of people are replaced, too, in as many ways as the square root of
 * the sets; leaders and organisations keep theirs. Years go back by 28 in every second set, and so on.
 * @param articles how many; a multiple of five is made of it, upwards.
 * @returns the number of articles written.
 */
export function writeSyntheticLibrary(contentDir: string, articles: number): number {
  const sets = Math.ceil(articles / 5);
  const groups = Math.ceil(Math.sqrt(sets));
  rmSync(contentDir, { recursive: true, force: true });
  cpSync(REAL_CONTENT, contentDir, { recursive: true });
  rmSync(join(contentDir, 'published.json'), { force: true });
  const real = readReal();
  const inShort = [...real.inShort];
  const lists = { events: new Map<string, Entry[]>(), figures: new Map<string, Entry[]>() };
  for (let set = 1; set < sets; set++) {
    const altered = new AlteredSet(set, set % groups, real);
    const isDense = set % DENSE_EVERY === 0;
    for (const id of real.ids) writeArticle(contentDir, id, altered, isDense ? Infinity : FEW.notes);
    inShort.push(...altered.entries(real.inShort, Infinity));
    for (const kind of ['events', 'figures'] as const)
      for (const entry of altered.entries(real[kind], isDense ? Infinity : FEW[kind])) {
        const year = typeof entry['date'] === 'string' ? entry['date'].slice(0, 4) : '2024';
        // The event that a claim’s date rests on may not be among the few.
        const { date, ...undated } = entry;
        const kept = kind === 'figures' && !isDense ? undated : { ...undated, date };
        push(lists[kind], `${year}-${Math.floor(set / 100)}`, [kept]);
      }
    if (set >= groups) continue;
    for (const [id, text] of real.profiles) {
      const profile = altered.profile(text);
      if (profile !== undefined) writeYaml(join(contentDir, 'profiles', `${altered.id(id)}.yaml`), profile);
    }
    for (const [index, question] of real.questions.entries()) {
      const own = altered.question(question, set * real.questions.length + index + 1);
      writeYaml(join(contentDir, 'questions', `${String(own.id)}.yaml`), own);
    }
  }
  for (const [name, entries] of lists.events) writeYaml(join(contentDir, 'events', `${name}.yaml`), entries);
  for (const [name, entries] of lists.figures)
    writeYaml(join(contentDir, 'figures', `${name}.yaml`), entries);
  writeYaml(join(contentDir, 'in-short.yaml'), inShort);
  writeYaml(join(contentDir, 'changes.yaml'), [
    ...(parse(readFileSync(join(REAL_CONTENT, 'changes.yaml'), 'utf8')) as Entry[]),
    // The pages of the real articles are all but full.
    ...inShort
      .slice(real.inShort.length)
      .map((entry, index) => correctionOf(String(entry['article']), index)),
  ]);
  // What is asked of the real articles and counted in them is not asked of all.
  for (const name of readdirSync(join(REAL_CONTENT, 'questions'))) {
    const path = join(contentDir, 'questions', name);
    writeYaml(path, { ...(parse(readFileSync(path, 'utf8')) as Entry), articles: real.ids });
  }
  const words = join(contentDir, 'words.yaml');
  writeYaml(
    words,
    (parse(readFileSync(words, 'utf8')) as Entry[]).map((group) => ({ ...group, articles: real.ids })),
  );
  return sets * real.ids.length;
}

/** The real content as far as sets are made of it. */
interface RealContent {
  ids: string[];
  inShort: Entry[];
  events: Entry[];
  figures: Entry[];
  questions: Entry[];
  profiles: [id: string, text: Entry][];
  /** Last names that are replaced. */
  surnames: string[];
  /** Words that are not replaced: the captures run some together with the next (“mutinyWagner”). */
  kept: ReadonlySet<string>;
}

function readReal(): RealContent {
  const read = (file: string): unknown => parse(readFileSync(join(REAL_CONTENT, file), 'utf8'));
  const all = (folder: string): [string, unknown][] =>
    readdirSync(join(REAL_CONTENT, folder))
      .sort()
      .map((name) => [name.replace(/\.\w+$/, ''), read(join(folder, name))]);
  const profiles = all('profiles') as [string, Entry][];
  return {
    ids: readdirSync(join(REAL_CONTENT, 'articles')).map((name) => name.replace(/\.md$/, '')),
    // The date in this sentence is backed by an event, and most sets lack that event.
    inShort: (read('in-short.yaml') as Entry[]).map((entry) => ({
      ...entry,
      text: String(entry['text']).replace(/, probably in [A-Z]\w+ \d{4},/, ''),
    })),
    events: all('events').flatMap(([, entries]) => entries as Entry[]),
    figures: all('figures').flatMap(([, entries]) => entries as Entry[]),
    questions: all('questions').map(([, question]) => question as Entry),
    profiles,
    surnames: profiles
      .filter(([, { type }]) => type === 'person')
      .map(([, { name }]) => String(name).split(' ').at(-1) ?? '')
      .filter((name) => !['Putin', 'Lukashenko', 'Shoigu'].includes(name)),
    kept: new Set([
      ...DIRECTIVES,
      ...NUMBERS,
      ...quotedWords(),
      ...readdirSync(join(REAL_CONTENT, 'captures')).flatMap(
        (name) => readFileSync(join(REAL_CONTENT, 'captures', name), 'utf8').match(/[a-z]+(?=[A-Z])/g) ?? [],
      ),
    ]),
  };
}

/** The words that the briefing quotes in its own sentences. They stay, so that these quotations remain exact. */
function quotedWords(): string[] {
  return readdirSync(REAL_CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|md)$/.test(name))
    .flatMap((name) => readFileSync(join(REAL_CONTENT, name), 'utf8').match(/“[^“”]*”/g) ?? [])
    .flatMap((quoted) => quoted.toLowerCase().match(/[a-z]{6,}/g) ?? []);
}

/** How one set differs from the real one. */
class AlteredSet {
  readonly #set: number;
  readonly #real: RealContent;
  readonly #suffix: string;
  readonly #surnames: RegExp;
  readonly #yearsBack: number;

  constructor(set: number, group: number, real: RealContent) {
    this.#set = set;
    this.#real = real;
    this.#suffix = group === 0 ? '' : letters(group);
    this.#surnames = new RegExp(`\\b(?:${real.surnames.join('|')})\\b`, 'g');
    this.#yearsBack = YEARS_BACK[set % YEARS_BACK.length] ?? 0;
  }

  id(id: string): string {
    return `${id}-${this.#set}`;
  }

  /** A text of the briefing, with other names and years. */
  ours(text: string): string {
    return text
      .replace(this.#surnames, (name) => name + this.#suffix)
      .replace(/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) - this.#yearsBack));
  }

  /** A text of a source, with other words, too. Addresses stay as they are. */
  theirs(text: string): string {
    return this.ours(text)
      .split('\n')
      .map((line) =>
        line.includes('://')
          ? line
          : line.replace(/\b[a-z]{6,}\b/g, (word) =>
              !this.#real.kept.has(word) && hash(word, this.#set) % 12 === 0
                ? `${word.slice(0, 3)}${letters(hash(word, this.#set) % 40_000)}`
                : word,
            ),
      )
      .join('\n');
  }

  /** A value with everything in it altered: quotations as a source’s words, ids with the number of the set. */
  value(value: unknown, field = ''): unknown {
    if (Array.isArray(value)) return value.map((item) => this.value(item, field));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.value(item, key)]));
    if (typeof value !== 'string') return value;
    if (field === 'article') return this.id(value);
    return ['quote', 'for', 'text of a source'].includes(field) ? this.theirs(value) : this.ours(value);
  }

  /** Entries of a list with ids of their own; the first ones only where not all are wanted. */
  entries(entries: readonly Entry[], limit: number): Entry[] {
    return entries.slice(0, limit).map((entry) => ({
      ...(this.value(entry) as Entry),
      ...(entry.id !== undefined && { id: this.id(entry.id) }),
    }));
  }

  question(question: Entry, number: number): Entry {
    return {
      ...(this.value(question) as Entry),
      id: `q${number}`,
      articles: this.#real.ids.map((id) => this.id(id)),
    };
  }

  /** A person’s profile under another name; nothing for those who keep theirs. */
  profile(profile: Entry): Entry | undefined {
    if (profile['type'] !== 'person' || this.ours(String(profile['name'])) === profile['name'])
      return undefined;
    const own = this.value(profile) as Entry;
    // Latin letters after a Cyrillic name would be a name in two alphabets.
    const also = (profile['alsoWritten'] as string[] | undefined)?.filter((name) =>
      /^\p{sc=Latn}/u.test(name),
    );
    return { ...own, alsoWritten: also?.map((name) => name + this.#suffix) };
  }
}

function writeArticle(contentDir: string, id: string, altered: AlteredSet, notes: number): void {
  const read = (file: string): string => readFileSync(join(REAL_CONTENT, file), 'utf8');
  const own = altered.id(id);
  const [, frontMatter = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(read(`articles/${id}.md`)) ?? [];
  const provenance = parse(frontMatter) as Entry;
  const changed = altered.value(provenance) as Entry;
  for (const field of ['title', 'standfirst', 'byline'])
    if (typeof provenance[field] === 'string') changed[field] = altered.theirs(provenance[field]);
  changed['sources'] = provenance['sources'];
  // The words of the capture are altered too, so that its checksum is that of another.
  delete changed['capture'];
  if (Array.isArray(provenance['omitted']))
    changed['omitted'] = (provenance['omitted'] as { kind: string; text: string }[]).map(
      ({ kind, text }) => ({
        kind,
        text: altered.theirs(text),
      }),
    );
  writeFileSync(
    join(contentDir, 'articles', `${own}.md`),
    `---\n${stringify(changed)}---\n${altered.theirs(body)}`,
  );
  writeFileSync(join(contentDir, 'captures', `${own}.txt`), altered.theirs(read(`captures/${id}.txt`)));
  const all = parse(read(`notes/${id}.yaml`)) as Entry[];
  writeYaml(join(contentDir, 'notes', `${own}.yaml`), altered.value(all.slice(0, notes)));
}

function writeYaml(path: string, data: unknown): void {
  // Lists that stand twice are written twice: the content knows no references.
  writeFileSync(path, stringify(data, { aliasDuplicateObjects: false }));
}

/** A correction of what we say of an article in short, in one of two years. */
function correctionOf(article: string, index: number): Entry {
  return {
    date: `${2027 + (index % 3 === 0 ? 1 : 0)}-0${1 + (index % 9)}-${10 + (index % 19)}`,
    kind: 'correction',
    text: `The sentence on the article said ${letters(hash('text', index))} where it says ${letters(hash('says', index))}.`,
    why: `A reader, ${letters(hash('reader', index))}, held the sentence against the copy, word by word, and wrote to us about it.`,
    was: letters(hash('was', index)),
    is: letters(hash('is', index)),
    statements: [`/articles/${article}/#in-short`],
    pages: [`/articles/${article}/notes/`],
  };
}

function push(lists: Map<string, Entry[]>, name: string, entries: Entry[]): void {
  lists.set(name, [...(lists.get(name) ?? []), ...entries]);
}

/** A number in letters: no digits, so that no check of numbers is met. */
function letters(number: number): string {
  return number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
}

/** FNV-1a of a word and a number, 32 bits. */
function hash(word: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
