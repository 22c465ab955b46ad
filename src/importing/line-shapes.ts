import { countWords } from './piece.ts';

/** Captions and lines on authors are shorter than this; a longer line is not looked through. */
const LONGEST = 600;

/** Whether a line looks like a name: two to four words with capitals and nothing else. */
export function isName(text: string): boolean {
  return /^(?:[Bb]y )?(?:\p{Lu}[\p{L}.'’-]*)(?: (?:de|van|von|der|al|bin)\b)*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(
    text,
  );
}

/** Whether a line ends as a sentence does. */
export function endsAsSentence(text: string): boolean {
  return /[.!?…:;,]["”’»)\]]*$/u.test(text);
}

/** Whether a line is short and ends as no sentence of a paragraph does: a heading. */
export function isHeading(text: string): boolean {
  return countWords(text) <= 10 && /\p{L}/u.test(text) && !/[.!…:;,"”»]$/u.test(text);
}

/** The half of a line that is the same text twice, as pages print a picture’s description: “Kursk attackKursk attack”. */
export function doubledHalf(text: string): string | undefined {
  const half = text.slice(0, Math.floor(text.length / 2)).trim();
  return half.length >= 4 && (text === half + half || text === `${half} ${half}`) ? half : undefined;
}

/** A caption and the credit that the page runs together with it: “… in August.Anadolu via …”. */
export function splitCredit(text: string): { caption: string; credit?: string } {
  if (text.length > LONGEST) return { caption: text };
  const [, caption, credit] = /^(.*[\p{Ll}\p{N}][.!?])(\p{Lu}[^.]*\.?)$/u.exec(text) ?? [];
  return caption === undefined || credit === undefined ? { caption: text } : { caption, credit };
}

/** The place that a paragraph begins with, as correspondents’ reports do: “BELGOROD — On Monday …”. */
export function datelineOf(text: string): string | undefined {
  return /^((?:\p{Lu}[\p{Lu}.'’-]+)(?:,? \p{Lu}[\p{L}.'’-]*){0,3})(?: \([^)]{1,30}\))? ?[—–-]{1,2} /u.exec(
    text,
  )?.[1];
}

/** Whether a line leads elsewhere: “For more on …, watch …”. */
export function isCrossReference(text: string): boolean {
  return /^(?:for more (?:on|about|of)\b|(?:read|see|watch|listen)(?: more| also| next)?:|(?:also|see) (?:read|also)\b|related:)/i.test(
    text,
  );
}

/** The name in a line on the author, “Stefan Wolff is Professor of …”; undefined for any other line. */
export function authorInNote(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const role =
    'professor|lecturer|journalist|reporter|correspondent|editor|writer|columnist|researcher|fellow|analyst|director|author|historian|freelance';
  const [, name] =
    new RegExp(
      `^((?:\\p{Lu}[\\p{L}.'’-]+ ){2,4})(?:is|was|works as|covers|writes)\\b[^.]*(?:${role})?`,
      'u',
    ).exec(text) ?? [];
  return name !== undefined && (new RegExp(role, 'i').test(text) || / (?:covers|writes) /.test(text))
    ? name.trim()
    : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The one day that a line of date and little else gives: `2024-03-24` for “2 min readMar 24, 2024”. */
export function dayIn(text: string): string | undefined {
  const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
  const [, m1, d1, y1] =
    new RegExp(`${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i').exec(text) ?? [];
  const [, d2, m2, y2] =
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${month},? (\\d{4})\\b`, 'i').exec(text) ?? [];
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1];
  const [name, date, year] = [m1 ?? m2, d1 ?? d2, y1 ?? y2];
  if (name === undefined || date === undefined || year === undefined) return iso;
  const number = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
}
