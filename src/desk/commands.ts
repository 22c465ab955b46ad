import type { Command, Option } from './call/command.ts';

const DATE_OPTION: Option = { name: 'date', value: '<day>', does: 'the day; default: today' };

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'check:content',
    does: 'Checks the content as a build does and prints a line for each problem: file:line:column.',
    options: [{ name: 'json', does: 'prints the result for programs' }],
    settings: ['CONTENT_DIR'],
    examples: ['npm run check:content', 'npm run -s check:content -- --json'],
    load: () => import('./check-content.ts'),
  },
  {
    name: 'quote',
    does: 'Finds the passage that has the words and prints the citation for a YAML file. If no article has them, it shows the nearest passages.',
    words: ['<words of an article>'],
    settings: ['CONTENT_DIR'],
    examples: ['npm run quote -- "The river was calm."'],
    load: () => import('./quote.ts'),
  },
  {
    name: 'new',
    does: 'Adds an entry to the right file, as a draft with TODOs, and prints what check:content says about it.',
    words: ['<kind>'],
    options: [
      {
        name: 'date',
        value: '<day or month>',
        does: 'when an event happened; its year is the name of the file',
      },
      { name: 'article', value: '<id>', does: 'the article that a note is about' },
      {
        name: 'id',
        value: '<name>',
        does: 'name of the new file: lower-case letters, digits and single hyphens',
      },
      {
        name: 'file',
        value: '<name>',
        does: 'name of the file, without .yaml: the region of a key point; another file for an event or a figure',
      },
    ],
    settings: ['CONTENT_DIR'],
    examples: [
      'npm run new -- event --date 2024-08-06',
      'npm run new -- person --id ada-muster',
      'npm run new -- organisation --id test-picture-desk',
      'npm run new -- note --article ferry-at-korenevo',
      'npm run new -- question --id who-counted',
      'npm run new -- figure --file claims',
      'npm run new -- point --file north',
    ],
    load: () => import('./new.ts'),
  },
  {
    name: 'import',
    does: 'Makes an article of a page: an address, a page saved as HTML or MHTML (“Single file”), or its words as plain text.',
    words: ['<file or address>'],
    options: [
      { name: 'id', value: '<name>', does: 'name of the article; default: made of the title' },
      { name: 'title', value: '<words>', does: 'the headline, if the import chose the wrong one' },
      {
        name: 'encoding',
        value: '<label>',
        does: 'encoding of the page, if the import chose the wrong one: windows-1251',
      },
      {
        name: 'selector',
        value: '<CSS>',
        does: 'the part of the page that is the article, if the import chose the wrong one',
      },
    ],
    settings: ['CONTENT_DIR'],
    examples: [
      'npm run import -- saved-page.html',
      'npm run import -- https://example.org/report --id ferry-at-korenevo',
      'npm run import -- saved-page.html --title "Nine barges or eleven" --selector "article"',
    ],
    load: () => import('./import.ts'),
  },
  {
    name: 'recheck',
    does: 'Compares an article’s capture with a newer state of its page: a file or an address, as for import. Nothing is written, except with --all.',
    words: ['<article id>', '<file or address>'],
    options: [
      {
        name: 'all',
        does: 'fetches the captured page of every article, and writes day and outcome into rechecks.yaml',
        isInsteadOfWords: true,
      },
    ],
    settings: ['CONTENT_DIR'],
    examples: [
      'npm run recheck -- ferry-at-korenevo saved-again.html',
      'npm run recheck -- ferry-at-korenevo https://example.org/report',
      'npm run recheck -- --all',
    ],
    load: () => import('./recheck.ts'),
  },
  {
    name: 'reviewed',
    does: 'Records in content/reviews.yaml that a second person has read a statement against its words, as they are now.',
    words: ['<address of the statement>'],
    options: [
      { name: 'by', value: '<name>', does: 'who has read it; always needed' },
      { name: 'author', value: '<name>', does: 'who wrote it, somebody else; always needed' },
      DATE_OPTION,
    ],
    settings: ['CONTENT_DIR'],
    examples: ['npm run reviewed -- "/north/#k1" --by "Berta Kruse" --author "Ada Muster"'],
    load: () => import('./reviewed.ts'),
  },
  {
    name: 'release',
    does: 'Records in content/published.json what readers see of our words, before it is published.',
    options: [DATE_OPTION],
    settings: ['CONTENT_DIR'],
    examples: ['npm run release', 'npm run release -- --date 2024-08-06'],
    load: () => import('./release.ts'),
  },
  {
    name: 'schemas',
    does: 'Writes the schemas for editors and content/FIELDS.md.',
    examples: ['npm run schemas'],
    load: () => import('./schemas.ts'),
  },
  {
    name: 'preview',
    does: 'Serves the built site of dist/ on this machine.',
    settings: ['PORT', 'BASE_PATH'],
    examples: ['npm run preview', 'PORT=4322 npm run preview'],
    load: () => import('./preview.ts'),
  },
  {
    name: 'verify',
    does: 'Checks a built or published site against its evidence file and its list of files, and these against the content, if it is here.',
    words: ['<address or folder>'],
    options: [
      {
        name: 'against',
        value: '<build>',
        does: 'compares every file with a build of your own, or with another copy of the site: a folder or an address',
      },
    ],
    settings: ['CONTENT_DIR'],
    examples: [
      'npm run verify -- https://briefing.example/',
      'npm run verify -- dist',
      'npm run verify -- https://briefing.example/ --against dist',
    ],
    load: () => import('./verify.ts'),
  },
  {
    name: 'compress',
    does: 'Writes a .gz and a .br version of each file of dist/, for servers that send precompressed files.',
    examples: ['npm run compress'],
    load: () => import('./compress.ts'),
  },
  {
    name: 'server-config',
    does: 'Prints the configuration of a server for the site in dist/.',
    words: ['nginx|caddy', '<folder of the site on the server>'],
    options: [
      { name: 'brotli', does: 'for an nginx that has the brotli module; Caddy sends .br files by itself' },
    ],
    settings: ['SITE_URL', 'BASE_PATH'],
    examples: [
      'npm run -s server-config -- nginx /srv/border-briefing > border-briefing.conf',
      'npm run -s server-config -- caddy /srv/border-briefing > Caddyfile',
    ],
    load: () => import('./server-config.ts'),
  },
];
