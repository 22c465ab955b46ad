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
