/** The letter of the alphabet that a name stands under, small, without accents; “other” where it has none of A to Z. */
export function firstLetter(name: string): string {
  return (
    /[a-z]/.exec(
      name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .slice(0, 1),
    )?.[0] ?? 'other'
  );
}
