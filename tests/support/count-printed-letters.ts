import { inflateSync } from 'node:zlib';

/**
 * The least number of letters that a PDF shows. A letter of a font is one byte, or two bytes as four hexadecimal digits;
 * only the font knows which letter it is, so words cannot be read here.
 */
export function countPrintedLetters(pdf: Buffer): number {
  const file = pdf.toString('latin1');
  let letters = 0;
  for (const { 0: start, index } of file.matchAll(/\bstream\r?\n/g)) {
    const from = index + start.length;
    const operators = inflated(pdf.subarray(from, file.indexOf('endstream', from)));
    for (const [shown] of operators.matchAll(/(?:\[[^\]]*\]|<[\dA-F]*>|\((?:\\.|[^\\)])*\))\s*T[jJ]\b/gi)) {
      for (const [, digits = ''] of shown.matchAll(/<([\dA-F]*)>/gi)) letters += digits.length / 4;
      for (const [, bytes = ''] of shown.matchAll(/\(((?:\\.|[^\\)])*)\)/g)) letters += bytes.length;
    }
  }
  return letters;
}

/** The content of a compressed stream; empty if it is another kind of stream. */
function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream, { finishFlush: 2 }).toString('latin1');
  } catch {
    return '';
  }
}
