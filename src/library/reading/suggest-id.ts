/** The most characters of an id: file systems limit the names of pages and downloads. */
export const LONGEST_ID = 100;

/**
 * A slug of lower-case letters, digits and single hyphens: “Élan vital!” becomes `elan-vital`, “the ferry’s list” `the-ferrys-list`.
 * @param longest maximum length; a slug of several words is cut after a whole word.
 * @returns undefined if the text has no Latin letter and no digit.
 */
export function suggestId(name: string, longest = Infinity): string | undefined {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}|(?<=\p{L})[’'](?=\p{L})/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (id.length > longest)
    return id
      .slice(0, longest + 1)
      .replace(/-[^-]*$/, '')
      .slice(0, longest);
  if (DEVICE.test(id)) return `${id}-1`;
  return id === '' ? undefined : id;
}

/** Windows has no files of these names, whatever their extension. */
const DEVICE = /^(?:aux|con|nul|prn|com\d|lpt\d)$/;
