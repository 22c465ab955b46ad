/** A text that an editor may paste, and that some program may mishandle. */
export interface OddText {
  name: string;
  /** The text with a mark in it, by which it is found again. */
  with: (mark: string) => string;
  /** How it is put into YAML; by default in double quotation marks, with escapes. */
  as?: 'typed';
}

const before = (name: string, text: string): OddText => ({ name, with: (mark) => `${text} ${mark}` });
const after = (name: string, text: string): OddText => ({ name, with: (mark) => `${mark} ${text}` });
const around = (name: string, text: string): OddText => ({
  name,
  with: (mark) => `${mark} ${text} ${mark}`,
});
/** Typed without quotation marks, as editors type most texts. */
const typed = (text: (mark: string) => string): OddText => ({
  name: `typed ${text('…')}`,
  with: text,
  as: 'typed',
});

/** Texts that are odd, in groups; most are legal. None has a digit: numbers need a quotation. */
export const ODD_TEXTS: readonly OddText[] = [
  // Scripts.
  before('Cyrillic', 'Київ відповідає на рейд'),
  around('Arabic', 'كييف ترد على الغارة'),
  before('Hebrew', 'קייב משיבה: "הפשיטה"!'),
  before('Chinese and Japanese', '基辅回应了突袭。キーウは'),
  after('Thai', 'เคียฟตอบโต้การจู่โจม'),
  around('Devanagari with a joiner', 'क्‍ष नमस्ते'),
  after('Persian with a non-joiner', 'می‌خواهم'),
  around('emoji', '👩‍👩‍👧‍👦 🇺🇦 ❤️ 👍🏽 🏴‍☠️'),
  before(
    'combining marks',
    'E\u0301lan vi\u0302tal Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319',
  ),
  after('astral letters', '𝒜𝓃 𐍈𐌰𐌹𐍂 𠀀'),
  after('Polish and Turkish', 'Łódź İstanbul ıĞş'),
  around('Arabic with a Latin name', 'قال Smith (الكاتب) إن'),
  after('hyphens, dashes and spaces of all kinds', 'F\u201116 a\u2013b\u2014c d\u00a0e f\u202fg h\u2009i'),
  // Lengths.
  after('5,000 letters', 'word and word '.repeat(360).trim()),
  before('a word of 300 letters', 'a'.repeat(300)),
  after('a Cyrillic word of 300 letters', 'щ'.repeat(300)),
  after('a long address', `https://example.org/${'path/'.repeat(60)}`),
  { name: 'one letter', with: (mark) => mark.at(-1) ?? '' },
  // Marks of other languages.
  around('a script', '</script><script>alert(document.domain)</script>'),
  before('an image with a handler', `"'><img src=x onerror=alert(document.domain)>`),
  after('an end of a title', '</title></textarea></style><svg onload=alert(document.domain)>'),
  around('a comment', '<!-- --><!--'),
  after('entities', '&amp; &lt;b&gt; &nbsp; &#x;'),
  around('the end of CDATA', ']]> <![CDATA[ x'),
  around('backslashes', '\\ \\n \\\\ C:\\temp\\u'),
  around('templates', '{{ x }} ${x} {% x %} <%= x %> $& $1 $$'),
  after('TeX', '\\end{document} {x} }{ % & # _ ^ ~ $'),
  around('Markdown', '*a* _b_ **c** `d` [e](javascript:alert) ![f](g) ~h~ <i> | k |'),
  around('directives', ':dateline[x] ::credit[y] :::photograph'),
  after('RIS', 'ER  - TY  - '),
  around('a comma and a semicolon', 'a, b; c'),
  { name: 'and', with: (mark) => `${mark} and ${mark} and others` },
  around('prototypes', '__proto__ constructor toString'),
  after('percent signs', '%E %zz %F%A 100 %'.replace('100 ', '')),
  // Quotation marks.
  around('straight quotation marks', `"a" 'b' it's`),
  around('marks of other languages', '«a» „b‟ ‹c› 「d」 `e´ ′ ″'),
  around('curly quotation marks', '‘a’ it’s'),
  around('words in quotation marks', '“three lamps and one hut”'),
  // Ids of our own, and beginnings that YAML reads otherwise.
  ...['In short', 'Notes', 'Main', 'Cite', 'Title'].map((id) => ({
    name: `the id “${id}”`,
    with: () => id,
  })),
  ...['- ', '? ', ': ', '<<: ', ...'# & * ! % @ ` " \' [ { | > ~ ='.split(' ')].map((sign) =>
    typed((mark) => `${sign}${mark} and more`),
  ),
  ...[' #', ': ', ' &', ' *', ' !', ',', ']', '}', ' - ', "'", '"', '\\', ':'].map((sign) =>
    typed((mark) => `${mark}${sign}more`),
  ),
  ...'yes no null ~ true 0x1F 1986 12:30 1e3 2024-08-06 .inf .NaN ---'
    .split(' ')
    .map((word) => typed(() => word)),
  // Nothing to see.
  ...Object.entries({
    'a no-break space': '\u00a0',
    'a zero-width space': '\u200b',
    'a soft hyphen': '\u00ad',
    'a braille blank': '\u2800',
    'a Hangul filler': '\u3164',
    'a combining mark': '\u0301',
    'a variation selector': '\ufe0f',
    'an ideographic space': '\u3000',
    'a word joiner': '\u2060',
    'a tag': '\u{e0001}',
  }).map(([name, text]) => ({ name: `${name} alone`, with: () => text })),
  // Characters that are invisible, or change those around them.
  ...['\u000b', '\u0008', '\u001e', '\u0000', '\u007f', '\u0085', '\u001b', '\f'].map((sign) =>
    around(`U+${hex(sign)}`, `a${sign}b`),
  ),
  ...['\u202e', '\u2066', '\u200f', '\u2028', '\u2029', '\ufeff', '\ud800', '\udc00', '\ufffe', '\ufffd'].map(
    (sign) => around(`U+${hex(sign)}`, `a${sign}b`),
  ),
  around('a line break', 'a\nb'),
  around('an empty line', 'a\n\nb'),
  around('CRLF', 'a\r\nb'),
  around('a tab', 'a\tb'),
  after('spaces at the end', 'a   '),
];

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
