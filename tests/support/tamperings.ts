import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fileListSchema, listedFile } from '../../src/outputs/evidence/file-list.ts';
import type { SiteFiles } from './memory-site.ts';

/** One change of a built site, and what the verification must say. */
export interface Tampering {
  what: string;
  /** The file that must be named. */
  file: string;
  change: (files: SiteFiles) => void;
  /** What the message about the file must have: the place, or the words found there. */
  says?: RegExp;
}

/** Changes the text of a file. */
export function rewrite(file: string, edit: (text: string) => string): Tampering['change'] {
  return (files) => {
    const text = files.get(file)?.toString() ?? '';
    const edited = edit(text);
    if (edited === text) throw new Error(`${file}: the tampering changes nothing.`);
    files.set(file, Buffer.from(edited));
  };
}

/** Replaces the first occurrence of some text. */
export function replace(from: string | RegExp, to: string): (text: string) => string {
  return (text) => text.replace(from, () => to);
}

const [KURSK, LAMPS] = ['kursk/index.html', 'articles/lamps-at-the-crossing/index.html'];

/** Pages that differ most. */
const PAGES = [
  'index.html',
  KURSK,
  LAMPS,
  'articles/winter-timetable/reading/index.html',
  'timeline/index.html',
  'search/index.html',
];

const END = '</main>';
const SECOND = 'Made up by somebody else.';
/** Changes that can be made to every page: of words, of what is seen, of what runs, of where it leads. */
const OF_A_PAGE: [what: string, edit: (page: string) => string, says?: RegExp][] = [
  ['a word of the heading', replace('</h1>', ' Updated</h1>'), /Updated/],
  ['a paragraph added at the end', replace(END, `<p>${SECOND}</p>${END}`), /Made up by somebody else/],
  ['a space between two words taken away', (page) => page.replace(/(<main[^]*?>[^<]*[a-z]) (?=[a-z])/, '$1')],
  ['a non-breaking space', (page) => page.replace(/(<main[^]*?>[^<]*[a-z]) (?=[a-z])/, '$1\u00a0')],
  ['main hidden', replace('<main ', '<main hidden '), /hidden/],
  [
    'a style sheet that hides',
    replace('</head>', '<style>main p{display:none}</style></head>'),
    /main p\{display:none\}/,
  ],
  [
    'a script before the policy',
    replace('<head>', '<head><script>document.title="x"</script>'),
    /document\.title/,
  ],
  ['an event handler', replace('<main ', '<main onclick="location=`//evil.example`" '), /onclick/],
  ['no policy', replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')],
  ['a wider policy', replace("script-src 'self'", "script-src * 'unsafe-inline'"), /unsafe-inline/],
  [
    'a link that leads elsewhere',
    (page) => page.replace(/(<main[^]*?<a [^>]*href=")[^"]*/, '$1https://evil.example/'),
    /evil\.example/,
  ],
  [
    'words after a noscript that a comment in it ends',
    replace('</noscript>', `<!--</noscript><p>${SECOND}</p><noscript>--></noscript>`),
    /end a noscript of the page elsewhere/,
  ],
  [
    'a style sheet made a part of the script before it',
    (page) => page.replace(/<\/script>\s*(<style[^>]*>[^<]*)<\/style>/, '\n$1</script>'),
  ],
  ['another document type', replace(/<!doctype html>/i, ''), /doctype quirks/],
  ['nested 30,000 deep', replace(END, `${'<b>'.repeat(30_000)}${END}`), /nested over 300 deep/],
  ['far too large', (page) => page + 'x'.repeat(2 * page.length + 100_000), /larger than/],
  ['cut off', (page) => page.slice(0, page.length / 2)],
  ['emptied', () => ''],
];

/** Every change of a page, where the page has what is changed. */
export function pageTamperings(files: SiteFiles): Tampering[] {
  return PAGES.flatMap((file) => {
    const page = files.get(file)?.toString();
    if (page === undefined) throw new Error(`There is no ${file} in the fixture site.`);
    return OF_A_PAGE.filter(([, edit]) => edit(page) !== page).map(([what, edit, says]) => ({
      what,
      file,
      change: rewrite(file, edit),
      ...(says !== undefined && { says }),
    }));
  });
}

/** Every file that is no page: removed, replaced by another, longer, changed by a bit, and cut off. */
export function fileTamperings(files: SiteFiles): Tampering[] {
  const names = [...files.keys()].filter((file) => !file.endsWith('.html') && file !== 'files.json');
  const picture = Buffer.from('another file');
  return names.flatMap((file): Tampering[] => {
    const content = files.get(file) ?? Buffer.alloc(0);
    const middle = content.length >> 1;
    const bit = Buffer.from(content.map((byte, index) => (index === middle ? byte ^ 1 : byte)));
    const set = (what: string, next: Buffer): Tampering => ({
      what,
      file,
      change: (site) => site.set(file, next),
    });
    return [
      { what: 'removed', file, change: (site) => site.delete(file), says: /The file is missing/ },
      set('replaced by another file', picture),
      set('longer', Buffer.concat([content, Buffer.from('\n')])),
      ...(content.length === 0 ? [] : [set('changed by a bit', bit), set('cut off', content.subarray(1))]),
    ];
  });
}

/** Words that a page says, “[built → changed]” in their context, and the place that must be named. */
export const WORDS: [file: string, words: string, place: string][] = [
  [KURSK, 'The river is [not → now] crossed, and', '#k1'],
  [KURSK, '[Corrected → Checked] on 1 April 2031', '#summary'],
  [KURSK, 'Who [lit → broke] the lamps.', '#not-known'],
  [LAMPS, 'The lamps burn until [six. → sin.]', '#p6'],
  [LAMPS, '“said” : should be “ [wrote → sang]', '#n2'],
  [LAMPS, 'Muster counts [three → nine] lamps and', '#in-short'],
  [LAMPS, 'report, [2 → 3] March 2031', '#main'],
  ['figures/index.html', 'one to [two → nine] chairs and tables in the hut The author', '#furniture'],
  ['index.html', '[Nothing → Everything] later is in it.', '#standfirst'],
];

/** The change of words that is written like this, and the two words. */
export function changedWords(
  file: string,
  words: string,
): { change: Tampering['change']; built: string; now: string } {
  const [, before = '', built = '', now = '', after = ''] = /^(.*)\[(.+) → (.+)\](.*)$/.exec(words) ?? [];
  const pattern = (part: string): string =>
    part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '(?:<[^>]*>|\\s)+');
  const found = new RegExp(`(?<=${pattern(before)})${pattern(built)}(?=${pattern(after)})`);
  return { change: rewrite(file, replace(found, now)), built, now };
}

/** Those of them that are in the evidence: words of statements, quotations, notes and articles. */
export const IN_EVIDENCE = new Set(
  WORDS.map(([, words]) => words).filter((words) =>
    /^(?:The river|The lamps|“said”|Muster counts|one to)/.test(words),
  ),
);

/** Files that were added, in the folder of a host. */
export const ADDED: [file: string, content: Buffer][] = [
  ['evil.html', Buffer.from('<p>Made up.</p>')],
  ['.htaccess', Buffer.from('Redirect / https://evil.example/')],
  ['constructor.gz', gzipSync('1')],
  [`${KURSK}.br`, brotliCompressSync('<p>Made up.</p>')],
  [`${LAMPS}.gz`, gzipSync(Buffer.alloc(200_000_000))],
  ['feed.xml.gz', Buffer.from('not compressed')],
  ['feed.xml.br', Buffer.alloc(0)],
];

/** Gives a file of a site the checksums in its list that it has. */
export function relist(files: SiteFiles, file: string): void {
  const forged = fileListSchema.parse(JSON.parse(textOf(files, 'files.json')));
  const content = files.get(file) ?? Buffer.alloc(0);
  forged.files[file] = listedFile(file, content, forged.files[file]?.statements);
  files.set('files.json', Buffer.from(JSON.stringify(forged)));
}

/** The text of a file. */
export function textOf(files: SiteFiles, file: string): string {
  return files.get(file)?.toString() ?? '';
}
