/** A number in a text. */
export interface WrittenNumber {
  /** As it is written: “1, 000”, “two thousand”, “11 a.m.”. */
  written: string;
  /** Normalised for comparison: `1000`, `11:00am`, `5%`, `thousands`. */
  key: string;
  /** Whether it is a number up to twelve in words, which may be our own count. */
  isSmallWord: boolean;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ...Object.entries(SCALES),
]);

const WORD = `(?:${[...VALUES.keys()].join('|')})`;
const SCALE = `(?:${Object.keys(SCALES).join('|')})`;
const DIGITS = '(?:\\d{1,3}(?:,\\s?\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
const NUMBER = new RegExp(
  [
    `(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d))?\\s?(?<half>[ap])\\.?m\\b\\.?`,
    `(?<clock>\\d{1,2}:\\d\\d)`,
    `(?<currency>[$€£₽]\\s?)?(?<digits>${DIGITS})(?:\\s+(?<scale>${SCALE})\\b)?(?:(?<percent>\\s?%|\\s?per\\s?cent\\b)|(?<letters>\\p{L}+))?`,
    `\\b(?<words>(?:an?\\s+(?=${SCALE}\\b)|half an?\\s+(?=${SCALE}\\b))?${WORD}\\b(?:(?:[\\s-]+|\\s+and\\s+(?:a\\s+)?)(?:${WORD}|half)\\b)*)`,
    `\\b(?<vague>(?:ten|dozen|hundred|thousand|million|billion)s)\\b`,
  ].join('|'),
  'giu',
);

/**
 * The numbers in a text, in digits and in words. A number includes its scale (“10 billion”), currency (“$5”), half of the day
 * (“11 p.m.”), “%” and letters (“100k”). Vague numbers count too (“thousands of”). “1,000” and “1, 000” are one thousand.
 */
export function numbersIn(text: string): WrittenNumber[] {
  const numbers = [...text.matchAll(NUMBER)].flatMap(({ 0: written, groups = {} }): WrittenNumber[] => {
    const { hour, minute, half, clock, currency, digits, percent, letters, scale, words, vague } = groups;
    const number = (key: string, isSmallWord = false): WrittenNumber => ({ written, key, isSmallWord });
    if (hour !== undefined) return [number(`${Number(hour)}:${minute ?? '00'}${half?.toLowerCase() ?? ''}m`)];
    if (clock !== undefined) return [number(clock.replace(/^0/, ''))];
    if (vague !== undefined) return [number(vague.toLowerCase())];
    if (digits !== undefined) {
      const value = Number(digits.replace(/[,\s]/g, '')) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
      const unit = percent === undefined ? (letters?.toLowerCase() ?? '') : '%';
      return [number(`${currency?.trim() ?? ''}${value}${unit}`)];
    }
    return valuesOf(words ?? '').map((value) =>
      number(String(value), Number.isInteger(value) && value <= 12),
    );
  });
  return [...new Map(numbers.map((number) => [`${number.key} ${number.isSmallWord}`, number])).values()];
}

/** The numbers in words: “two hundred and five” is one number, “two, three” are two; “and” alone does not join numbers. */
function valuesOf(words: string): number[] {
  const values: number[] = [];
  let [whole, part, last] = [0, 0, Infinity];
  let isOpen = false;
  const close = (): void => {
    if (isOpen) values.push(whole + part);
    [whole, part, last, isOpen] = [0, 0, Infinity, false];
  };
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const scale = SCALES[word];
    const value = VALUES.get(word);
    if (word === 'half') {
      // “Two and a half”; before a scale, as in “half a million”, it is its factor.
      part += 0.5;
      isOpen = true;
      continue;
    }
    if (scale !== undefined) {
      part = (part === 0 ? 1 : part) * scale;
      if (scale >= 1000) [whole, part] = [whole + part, 0];
      [last, isOpen] = [scale, true];
    } else if (value !== undefined) {
      const fits = value < 10 ? last >= 20 : last >= 100;
      if (isOpen && !fits) close();
      part += value;
      [last, isOpen] = [value, true];
    }
  }
  close();
  return values;
}
