/** Control characters, halves of characters and non-characters: HTML, XML or both forbid them. */
export const CONTROL = /[[\p{Cc}--[\t\n]]\p{Cs}\p{Noncharacter_Code_Point}]/v;

/** A text without such characters; those that count as white space stay. */
export function withoutControls(text: string): string {
  return text.replace(/[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--\s]/gv, '');
}

/**
 * Replaces invisible characters, and those that a terminal would interpret, by their codes: “‹U+200B›”.
 * @param unseen pattern of these characters.
 */
export function nameUnseen(text: string, unseen = /[\p{Cf}\p{Cc}]/gu): string {
  return text.replace(
    unseen,
    (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}
