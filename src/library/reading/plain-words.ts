/** A word of a text. */
export interface PlainWord {
  /** Without the marks around it, and with straight apostrophes and plain hyphens. */
  plain: string;
  /** Its range in the text, end excluded. */
  start: number;
  end: number;
}

/**
 * A word or number with what belongs to it: “%” or “$”, a hyphen or an apostrophe between letters, the marks inside a number,
 * the full stops inside “U.S.”, the bracket inside “[t]he”. Other punctuation is no part of a word.
 */
const WORD =
  /(?:[^\s\p{P}´`]|[%&@#§]|(?<=\d)[.,:]\s?(?=\d)|(?<=[\p{L}\p{M}\p{N}])['’‘ʼ´`‐‑‒–-](?=[\p{L}\p{N}])|(?<=\p{Lu})\.(?=\p{Lu})|(?<=\[\p{L})\](?=\p{L}))+/gu;

/** The words of a text. Punctuation, spaces and the forms of apostrophes and hyphens make no difference to them; case does. */
export function plainWords(text: string): PlainWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    plain: word
      .replace(/[’‘ʼ´`]/g, "'")
      .replace(/[‐‑‒–]/g, '-')
      .replace(/(?<=\p{L})[.\]]|\s/gu, '')
      .normalize('NFC'),
    start: index,
    end: index + word.length,
  }));
}
