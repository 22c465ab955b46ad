import * as chrono from 'chrono-node';
import { bareWords } from './piece.ts';

/** A longer line is not a byline or a date line. */
const LONGEST = 200;
/** Words before names, in the most common languages of pages. */
const BY =
  /(?:^|\s)(?:by|von|par|por|di|door|av|af|przez|автор|текст|authors?|autore?n?|auteur|text|texto|words)(?:\s*:\s*|\s+)(?=\p{Lu}|\p{Lo})/giu;
const BETWEEN = /\s*(?:[,;/、，&+]|\s(?:and|und|et|y|e|и|і|og|och|en|with|mit|avec)\s)\s*/iu;
/** Ends the names: a day, a mark or a bracket. */
const AFTER =
  /\s*[|•·–—\d(\n]|\s-\s|\s(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|for|in|at|on|updated|published|posted)\w*\.?,?\s/iu;
/** Words that show that something is not a person’s name. */
const NOBODY =
  /(?:^|\s)(?:admin\w*|staff|editors?|editorial|redak\w*|redac\w*|writers?|reporter|correspondent|desk|contributors?|columnist|team|newsroom|news|service|agency|agencies|press|media|magazine|online|photographer|director|analyst|professor|guest|user|author|no|unknown|anonym\w*)(?:\s|$)/i;
const PARTICLE = /^(?:d[aeiou]s?|del|della|der|den|van|von|vom|zu|ter|ten|la|le|el|al|bin|ibn|af|av|y)$/i;

/**
 * The people that a line or a metadata value names as authors: two in “By Ada Holm and Per Lund, 2 March 2021”.
 * @param others names of the outlet and its sections, which are not authors.
 */
export function namesIn(text: string, others: readonly string[] = []): string[] {
  const isOther = (name: string): boolean => others.some((other) => bareWords(other) === bareWords(name));
  if (text.length > LONGEST || /^https?:|^@|\S@\S/.test(text) || isOther(text)) return [];
  const [names = ''] = (text.split(BY).at(-1) ?? '').split(AFTER);
  const parts = names.split(BETWEEN).map((part) => part.trim().replace(/\s+/g, ' '));
  return parts.filter((name) => !NOBODY.test(name) && isName(name) && !isOther(name));
}

/** Whether a name has two to five capitalised words, not counting particles; in scripts without capitals, a few characters. */
function isName(name: string): boolean {
  if (!/[\p{Lu}\p{Ll}]/u.test(name)) return /^[\p{L}\p{M}\s.'’·・-]{2,30}$/u.test(name);
  const words = name.split(' ');
  const isPart = (word: string): boolean =>
    /^(?:[dDlLO]['’])?\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || PARTICLE.test(word);
  return words.length > 1 && words.length < 6 && words.every(isPart) && /^\p{Lu}/u.test(words.at(-1) ?? '');
}

/** English that writes the day before the month. */
const DAY_FIRST = /^en[-_](?:AU|GB|IE|IN|NZ|ZA)/i;
/** The date parsers by language, as far as the library has them. */
const PARSERS = chrono as unknown as Partial<Record<string, { strict: chrono.Chrono }>>;

/** The first day in a line or a metadata value, without time zone conversion: `2024-03-24` for “2 min readMar 24, 2024”. */
export function dayIn(text: string, language = 'en'): string | undefined {
  const iso = /^\s*(\d{4})-?(0\d|1[0-2])-?([0-2]\d|3[01])(?!\d)/.exec(text);
  if (iso !== null) return iso.slice(1).join('-');
  if (text.length > LONGEST) return undefined;
  // Some pages run words together (“readMar”).
  const line = text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  // 3/4 is ambiguous between American and British English.
  const clear = line.replace(/\b(?:\d|0\d|1[0-2])\/(?:\d|0\d|1[0-2])\//, '?');
  const own = PARSERS[language.slice(0, 2).toLowerCase()]?.strict;
  const parser = DAY_FIRST.test(language) ? chrono.en.GB : /^en(?![-_]US)/i.test(language) ? undefined : own;
  // A relative day, “3 days ago”, is another one on a saved page.
  const found = [...(parser?.parse(line) ?? []), ...chrono.strict.parse(clear)].find(
    ({ start }) =>
      start.isCertain('day') && start.isCertain('year') && !/relative|casual/i.test([...start.tags()].join()),
  );
  if (found === undefined) return undefined;
  const parts = (['year', 'month', 'day'] as const).map((part) => found.start.get(part));
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
