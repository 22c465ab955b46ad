/**
 * A text with its characters that the eye cannot see, or that a terminal would obey, named: “‹U+200B›”.
 * @param unseen which characters those are.
 */
export function nameUnseen(text: string, unseen = /[\p{Cf}\p{Cc}]/gu): string {
  return text.replace(
    unseen,
    (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}
