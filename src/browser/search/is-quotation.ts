const IN_MARKS = /^\s*(?:["“”„«»][^"“”„«»]+["“”„«»]|[‘'].+[’'])[\s.,]*$/su;

/** Whether somebody has pasted a quotation: a sentence, or a few words in quotation marks. */
export function isQuotation(typed: string): boolean {
  return isSentence(typed) || (wordsIn(typed) > 1 && IN_MARKS.test(typed));
}

/** Whether what was typed is long enough for a sentence: eight words or more. */
export function isSentence(typed: string): boolean {
  return wordsIn(typed) >= 8;
}

function wordsIn(typed: string): number {
  return typed.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
