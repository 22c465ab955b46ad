import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { copyFixtureLibrary, type FixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { buildSite } from '../support/run-astro.ts';

const LAMPS = 'content/articles/lamps-at-the-crossing.md';
const LAMPS_CAPTURE = 'content/captures/lamps-at-the-crossing.txt';
const TIMETABLE = 'content/articles/winter-timetable.md';
const TIMETABLE_CAPTURE = 'content/captures/winter-timetable.txt';
const SPRING = 'content/events/spring.yaml';
const KURSK = 'content/regions/kursk.yaml';
const ADA = 'content/profiles/ada-muster.yaml';
const NOTES = 'content/notes/lamps-at-the-crossing.yaml';
const BURN = 'content/questions/1-lamps-alight.yaml';
const OPEN = 'content/questions/2-crossing-open.yaml';
const CLAIMS = 'content/figures/claims.yaml';
const IN_SHORT = 'content/in-short.yaml';
const WORDS = 'content/words.yaml';

const NO_TAGS = 'A copy holds words only. Take the tag out; if the article really prints a “<”, write “\\<”.';
const SAFE_LINKS =
  'A link of a copy leads to a web address (https://…) or to a page of this site (/articles/…/). Take it out or put the words alone.';
const VERBATIM =
  'A copy is verbatim: put the captured words back. What is wrong in them belongs in an editor’s note.';
const EXACT = 'A quotation is exact: copy it from the article, with its own spelling, marks and spaces.';
const YAML_FAULTS =
  'Look for a missing quotation mark, a colon inside unquoted text or an indent that differs from its neighbours.';
const UTF_8 =
  'Save it as UTF-8 (in most editors: “Save with encoding”), then look at its accented letters and quotation marks.';
const NOT_READ = 'Nothing of this name is read, so what it holds would be missing from the site.';
const RENAME = 'Rename it, or take it out of the content.';
const PARTS =
  'Allowed: articles/, captures/, regions/, events/, profiles/, questions/, figures/, notes/, in-short.yaml, words.yaml, cannot-tell.yaml, changes.yaml, spellings.yaml.';
const REGIONS = 'Allowed: belgorod, kursk, belarus.';

interface Case {
  fault: string;
  spoil: (library: FixtureLibrary) => void;
  /** Of each problem in the message: place and field, what is wrong, what to do. */
  problems: [place: string, what: string, todo: string][];
}

const CASES: Case[] = [
  {
    fault: 'a missing front matter field',
    spoil: ({ change }) => {
      change(LAMPS, 'shortName: Muster\n', '');
    },
    problems: [
      [
        `${LAMPS}:2:1  shortName`,
        '“shortName” is missing.',
        'Add it. It is a name of one word for citations: the author’s, or the outlet’s.',
      ],
    ],
  },
  {
    fault: 'an unknown front matter field',
    spoil: ({ change }) => {
      change(LAMPS, 'outlet: The', 'outlett: The');
    },
    problems: [
      [
        `${LAMPS}:2:1  outlet`,
        '“outlet” is missing.',
        'Add it. It is the outlet that published the text first, or in this language.',
      ],
      [
        `${LAMPS}:15:1  outlett`,
        '“outlett” is not a field here.',
        'Allowed: title, titleSupplied, standfirst, byline, authors, shortName, kind, rewritten, translatedFrom, about, regions, published, outlet, capturedAt, copyOf, chain, sources, licence, capture, omitted. Did you mean “outlet”?',
      ],
    ],
  },
  {
    fault: 'a date that the calendar does not have',
    spoil: ({ change }) => {
      change(LAMPS, 'date: 2031-03-02', 'date: 2031-02-30');
    },
    problems: [
      [
        `${LAMPS}:11:3  published.date`,
        '“2031-02-30” is not a day of the calendar, written year-month-day.',
        'Change “date”. It is the day it appeared, or the likely one, written year-month-day: 2024-08-06.',
      ],
    ],
  },
  {
    fault: 'a date outside its own limits',
    spoil: ({ change }) => {
      change(TIMETABLE, 'date: 2031-01-15', 'date: 2031-01-19');
    },
    problems: [
      [
        `${TIMETABLE}:10:1  published`,
        '“date” must lie between “earliest” and “latest”.',
        'Change “published”. It is when the article appeared, and how well that is known.',
      ],
    ],
  },
  {
    fault: 'an unknown region',
    spoil: ({ change }) => {
      change(LAMPS, '[belgorod, kursk]', '[belgorod, krusk]');
    },
    problems: [
      [`${LAMPS}:9:21  regions[1]`, '“krusk” is not allowed here.', `${REGIONS} Did you mean “kursk”?`],
    ],
  },
  {
    fault: 'two articles with one id in two folders',
    spoil: ({ read, write }) => {
      write('content/articles/2031/winter-timetable.md', read(TIMETABLE));
    },
    problems: [
      [
        TIMETABLE,
        'The id “winter-timetable” is taken by content/articles/2031/winter-timetable.md.',
        'Two files with one name would make two pages at one address: rename one of them.',
      ],
    ],
  },
  {
    fault: 'an article without capture',
    spoil: ({ remove }) => {
      remove(TIMETABLE_CAPTURE);
    },
    problems: [
      [
        TIMETABLE,
        `There is no capture ${TIMETABLE_CAPTURE}, so the copy cannot be checked.`,
        'Put the page as it was captured there, byte for byte.',
      ],
    ],
  },
  {
    fault: 'a capture without article',
    spoil: ({ write }) => {
      write('content/captures/winter-timetables.txt', 'The winter timetable.\n');
    },
    problems: [
      [
        'content/captures/winter-timetables.txt',
        'No article content/articles/winter-timetables.md belongs to this capture.',
        'Allowed: lamps-at-the-crossing, winter-timetable. Did you mean “winter-timetable”?',
      ],
    ],
  },
  {
    fault: 'malformed YAML in front matter',
    spoil: ({ change }) => {
      change(LAMPS, 'authors: [Ada Muster]', 'authors: [Ada Muster');
    },
    problems: [
      [
        `${LAMPS}:6:1`,
        'This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
        YAML_FAULTS,
      ],
    ],
  },
  {
    fault: 'malformed YAML in a file of events',
    spoil: ({ change }) => {
      change(SPRING, 'what: The river is calm.', 'what: The river: it is calm.');
    },
    problems: [
      [
        `${SPRING}:17:9`,
        'This is not valid YAML: Nested mappings are not allowed in compact mappings.',
        YAML_FAULTS,
      ],
    ],
  },
  {
    fault: 'a quotation mark that is never closed',
    spoil: ({ change }) => {
      change(SPRING, 'what: The river is calm.', 'what: "The river is calm.');
    },
    problems: [[`${SPRING}:17:9`, 'This is not valid YAML: Missing closing "quote.', YAML_FAULTS]],
  },
  {
    fault: 'a YAML key that stands twice',
    spoil: ({ change }) => {
      change(LAMPS, 'kind: report\n', 'kind: report\nkind: opinion\n');
    },
    problems: [[`${LAMPS}:8:1`, 'The field “kind” stands twice.', 'Keep one of the two.']],
  },
  {
    fault: 'an article without front matter',
    spoil: ({ read, write }) => {
      write(LAMPS, read(LAMPS).replace(/^---\n.*?\n---\n/s, ''));
    },
    problems: [
      [
        `${LAMPS}:1`,
        'The front matter is missing or not closed.',
        'Begin the file with a line “---”, the fields, and a second line “---”; the copy follows.',
      ],
    ],
  },
  {
    fault: 'an article without text',
    spoil: ({ read, write }) => {
      write(LAMPS, read(LAMPS).replace(/(?<=\n---\n).*$/s, ''));
    },
    problems: [[`${LAMPS}:33`, 'The copy is empty.', 'Put the article’s words under the front matter.']],
  },
  {
    fault: 'a link to a page that does not exist',
    spoil: ({ change }) => {
      change(LAMPS, '(/articles/winter-timetable/#p1)', '(/articles/winter-timetables/)');
    },
    problems: [
      [
        `${LAMPS}:38`,
        'The link leads to “/articles/winter-timetables/”, and there is no such page.',
        'Allowed: /, /articles/, /search/, /about/, /belgorod/, /kursk/, /belarus/, /articles/lamps-at-the-crossing/, /articles/winter-timetable/. Did you mean “/articles/winter-timetable/”?',
      ],
    ],
  },
  {
    fault: 'a link to a heading that does not exist',
    spoil: ({ change }) => {
      change(LAMPS, '(/articles/winter-timetable/#p1)', '(#the-rivers)');
    },
    problems: [
      [
        `${LAMPS}:38`,
        'The link leads to “#the-rivers”, and /articles/lamps-at-the-crossing/ has no such place.',
        'Allowed: title, standfirst, byline, the-hut, the-river, what-comes-next, q1, end1, p1, p2, … (paragraphs). Did you mean “the-river”?',
      ],
    ],
  },
  {
    fault: 'a link to a paragraph that does not exist',
    spoil: ({ change }) => {
      change(LAMPS, '#p1', '#p3');
    },
    problems: [
      [
        `${LAMPS}:38`,
        'The link leads to “#p3”, and /articles/winter-timetable/ has no such place.',
        'Allowed: title, p1, p2, … (paragraphs).',
      ],
    ],
  },
  {
    fault: 'a link into a page that is no article',
    spoil: ({ change }) => {
      change(LAMPS, '(/articles/winter-timetable/#p1)', '(/kursk/#dates)');
    },
    problems: [
      [
        `${LAMPS}:38`,
        'The link leads to “#dates” of /kursk/, which is not checked.',
        'Only places in an article can be linked to. Leave the part from “#” on out.',
      ],
    ],
  },
  {
    fault: 'an article that is not UTF-8',
    spoil: ({ read, write }) => {
      write(LAMPS, Buffer.from(read(LAMPS).replace('a hut, as', 'a hüt, as'), 'latin1'));
    },
    problems: [[`${LAMPS}:38`, 'The file is not UTF-8 text.', UTF_8]],
  },
  {
    fault: 'a capture that is not UTF-8',
    spoil: ({ read, write }) => {
      write(LAMPS_CAPTURE, Buffer.from(read(LAMPS_CAPTURE).replace('• one', '• öne'), 'latin1'));
    },
    problems: [[`${LAMPS_CAPTURE}:14`, 'The file is not UTF-8 text.', UTF_8]],
  },
  {
    fault: 'an article whose name ends in .MD',
    spoil: ({ read, write }) => {
      write('content/articles/summer-timetable.MD', read(TIMETABLE));
    },
    problems: [
      [
        'content/articles/summer-timetable.MD',
        'Only .md files belong here, so this one would not be read.',
        'Rename it to end in “.md” (lower case) or take it out of content/articles/.',
      ],
    ],
  },
  {
    fault: 'a stray file among the articles',
    spoil: ({ write }) => {
      write('content/articles/to-do.txt', 'Count the lamps again.\n');
    },
    problems: [
      [
        'content/articles/to-do.txt',
        'Only .md files belong here, so this one would not be read.',
        'Rename it to end in “.md” (lower case) or take it out of content/articles/.',
      ],
    ],
  },
  {
    fault: 'a file whose name cannot be an address',
    spoil: ({ write }) => {
      write('content/events/Früh Jahr.yaml', '');
    },
    problems: [
      [
        'content/events/Früh Jahr.yaml',
        '“Früh Jahr” cannot be part of an address.',
        'Use lower-case letters, digits and single hyphens: “fruh-jahr.yaml”.',
      ],
    ],
  },
  {
    fault: 'a symbolic link that leads nowhere',
    spoil: ({ contentDir }) => {
      symlinkSync('no-such-file', join(contentDir, 'events/summer.yaml'));
    },
    problems: [
      [
        'content/events/summer.yaml',
        'This is a link that leads to no file, so it would not be read.',
        'Put the file itself here, or take the link out.',
      ],
    ],
  },
  {
    fault: 'a script in a copy',
    spoil: ({ change }) => {
      change(LAMPS, '## The hut\n', '<script>alert(1)</script>\n\n## The hut\n');
    },
    problems: [[`${LAMPS}:36:1`, 'Raw HTML stands in the copy: “<script>alert(1)</script>”.', NO_TAGS]],
  },
  {
    fault: 'an element with a handler in a copy',
    spoil: ({ change }) => {
      change(LAMPS, '## The hut\n', '<div onclick="alert(1)">\n\n## The hut\n');
    },
    problems: [[`${LAMPS}:36:1`, 'Raw HTML stands in the copy: “<div onclick="alert(1)">”.', NO_TAGS]],
  },
  {
    fault: 'a tag within a sentence of a copy',
    spoil: ({ change }) => {
      change(LAMPS, 'The river was calm.', 'The <img src="x" onerror="alert(1)">river was calm.');
    },
    problems: [
      [`${LAMPS}:45:5`, 'Raw HTML stands in the copy: “<img src="x" onerror="alert(1)">”.', NO_TAGS],
    ],
  },
  {
    fault: 'an HTML comment in a copy',
    spoil: ({ change }) => {
      change(LAMPS, '## The hut\n', '<!-- to do -->\n\n## The hut\n');
    },
    problems: [[`${LAMPS}:36:1`, 'Raw HTML stands in the copy: “<!-- to do -->”.', NO_TAGS]],
  },
  {
    fault: 'a link that would run a script',
    spoil: ({ change }) => {
      change(LAMPS, '(https://lantern.example/fourth)', '(javascript:alert(1))');
    },
    problems: [[`${LAMPS}:57:22`, 'The link leads to “javascript:alert(1)”.', SAFE_LINKS]],
  },
  {
    fault: 'one word changed',
    spoil: ({ change }) => {
      change(LAMPS, 'two chairs', 'three chairs');
    },
    problems: [[`${LAMPS}:41`, `The copy has “three” where ${LAMPS_CAPTURE}:15 has “two”.`, VERBATIM]],
  },
  {
    fault: 'one word lost',
    spoil: ({ change }) => {
      change(TIMETABLE, ', but the', ', the');
    },
    problems: [
      [
        `${TIMETABLE}:33`,
        `The copy lacks “but” of ${TIMETABLE_CAPTURE}:2.`,
        'Put the words into the copy, or list them under “omitted” with their kind.',
      ],
    ],
  },
  {
    fault: 'one word added',
    spoil: ({ change }) => {
      change(TIMETABLE, 'is open until', 'is open daily until');
    },
    problems: [
      [
        `${TIMETABLE}:33`,
        `The copy adds “daily”, which ${TIMETABLE_CAPTURE} does not have here.`,
        'Take the words out. A copy holds only words of its capture.',
      ],
    ],
  },
  {
    fault: 'a quotation that stands nowhere',
    spoil: ({ change }) => {
      change(SPRING, 'quote: Three lamps stand at the crossing', 'quote: A lighthouse was built last summer');
    },
    problems: [
      [
        `${SPRING}:10:7  [0].citations[0].quote`,
        'The words “A lighthouse was built last summer” do not stand in lamps-at-the-crossing.',
        EXACT,
      ],
    ],
  },
  {
    fault: 'a quotation with one changed character',
    spoil: ({ change }) => {
      change(SPRING, 'quote: Three lamps stand at the crossing', 'quote: Three lamps stank at the crossing');
    },
    problems: [
      [
        `${SPRING}:10:7  [0].citations[0].quote`,
        'The words “Three lamps stank at the crossing” do not stand in lamps-at-the-crossing.',
        `The nearest is #p1: “Three lamps stand at the crossing,” (it has “stand”, not “stank”). ${EXACT}`,
      ],
    ],
  },
  {
    fault: 'a quotation from which “not” was dropped',
    spoil: ({ change }) => {
      change(OPEN, 'quote: but the crossing is not open\n', 'quote: but the crossing is open\n');
    },
    problems: [
      [
        `${OPEN}:17:9  positions[1].citations[0].quote`,
        'The words “but the crossing is open” do not stand in winter-timetable.',
        `The nearest is #p2: “but the crossing is not open” (it has “not” besides). ${EXACT}`,
      ],
    ],
  },
  {
    fault: 'a quotation to which “not” was added',
    spoil: ({ change }) => {
      change(KURSK, 'quote: The river was calm.', 'quote: The river was not calm.');
    },
    problems: [
      [
        `${KURSK}:7:7  summary.citations[0].quote`,
        'The words “The river was not calm.” do not stand in lamps-at-the-crossing.',
        `The nearest is #p5: “The river was calm.” (it lacks “not”). ${EXACT}`,
      ],
    ],
  },
  {
    fault: 'a swapped article id',
    spoil: ({ change }) => {
      change(
        KURSK,
        'article: lamps-at-the-crossing\n      quote: The river',
        'article: winter-timetable\n      quote: The river',
      );
    },
    problems: [
      [
        `${KURSK}:7:7  summary.citations[0].quote`,
        'The words “The river was calm.” do not stand in winter-timetable.',
        'They stand in lamps-at-the-crossing: name that article, or quote other words.',
      ],
    ],
  },
  {
    fault: 'a quotation that stands twice',
    spoil: ({ change }) => {
      change(SPRING, '\n      occurrence: 1', '');
    },
    problems: [
      [
        `${SPRING}:24:7  [1].citations[1].quote`,
        'The words “Nobody crossed it.” stand 2 times in lamps-at-the-crossing: p5, q1.',
        'Quote more words, or add “occurrence: 1” (or 2, …) to say which is meant.',
      ],
    ],
  },
  {
    fault: 'a citation of an unknown article',
    spoil: ({ change }) => {
      change(
        'content/regions/belarus.yaml',
        'winter-timetable\n      quote: One train',
        'winter-timetabel\n      quote: One train',
      );
    },
    problems: [
      [
        'content/regions/belarus.yaml:6:7  summary.citations[0].article',
        'There is no article “winter-timetabel”.',
        'Did you mean “winter-timetable”?',
      ],
    ],
  },
  {
    fault: 'a region without its file',
    spoil: ({ remove }) => {
      remove('content/regions/kursk.yaml');
    },
    problems: [
      [
        'content/regions/kursk.yaml',
        'The file does not exist, but the menu and the map lead to its page.',
        'Write it with name, what and summary.',
      ],
    ],
  },
  {
    fault: 'a file of an unknown region',
    spoil: ({ read, write }) => {
      write('content/regions/belgorot.yaml', read('content/regions/belgorod.yaml'));
    },
    problems: [
      [
        'content/regions/belgorot.yaml',
        '“belgorot” is not a region of this site.',
        `${REGIONS} Did you mean “belgorod”?`,
      ],
    ],
  },
  {
    fault: 'two events with one id in two files',
    spoil: ({ change }) => {
      change(SPRING, 'id: calm-river', 'id: timetable-in-force');
    },
    problems: [
      [
        'content/events/winter.yaml:1:3  [0].id',
        `The id “timetable-in-force” is taken by ${SPRING}:12.`,
        'Give one of the two another id.',
      ],
    ],
  },
  {
    fault: 'a spelling of a name that no article has',
    spoil: ({ change }) => {
      change(ADA, '[Ada Muster, Muster]', '[Ada Muster, Mustermann]');
    },
    problems: [
      [
        `${ADA}:7:25  spellings[1]`,
        'No article names “Mustermann”.',
        'Write the name as a copy prints it, or move it to “alsoWritten”.',
      ],
    ],
  },
  {
    fault: 'a statement with a number that nothing backs',
    spoil: ({ change }) => {
      change(KURSK, 'the crossing is not open.', 'the crossing is not open for 12 days.');
    },
    problems: [
      [
        `${KURSK}:10:5  points[0].text`,
        'The number 12 in “The river is not crossed, and the crossing is not open for 12 days.” stands in none of its quotations.',
        'Quote the words that have it, add it to the figures or the events with a citation, or take it out.',
      ],
    ],
  },
  {
    fault: 'a quotation whose weekday is not that of the date',
    spoil: ({ change }) => {
      change(SPRING, 'quote: Three lamps stand at the crossing', 'quote: said Muster on Sunday');
      change(SPRING, 'date: 2031-03-02\n  region: belgorod', 'date: 2031-03-03\n  region: belgorod');
    },
    problems: [
      [
        `${SPRING}:2:3  [0].date`,
        'The article says Sunday, and 3 March 2031 was a Monday.',
        'Correct the date, or set “weekdayDiffers: true” and say in “basis” what the Sunday is about.',
      ],
    ],
  },
  {
    fault: 'a note whose words were taken out of the copy',
    spoil: ({ change }) => {
      for (const file of [LAMPS, LAMPS_CAPTURE]) change(file, 'The first is green.', 'The first is.');
      for (const file of ['content/regions/belgorod.yaml', CLAIMS])
        change(file, 'quote: The first is green.', 'quote: The first is.');
    },
    problems: [
      [
        `${NOTES}:18:3  [2].quote`,
        'The words “The first is green.” do not stand in lamps-at-the-crossing.',
        `The nearest is #p1: “The first is.” (it has “is.”, not “is”; it lacks “green.”). ${EXACT}`,
      ],
    ],
  },
  {
    fault: 'a note on words that stand twice',
    spoil: ({ change }) => {
      change(NOTES, '\n  occurrence: 2', '');
    },
    problems: [
      [
        `${NOTES}:37:3  [4].quote`,
        'The words “Nobody crossed it.” stand 2 times in lamps-at-the-crossing: p5, q1.',
        'Quote more words, or add “occurrence: 1” (or 2, …) to say which is meant.',
      ],
    ],
  },
  {
    fault: 'a note on a passage that the copy does not leave out',
    spoil: ({ change }) => {
      change(NOTES, 'quote: 2 March 2031', 'quote: 3 March 2031');
    },
    problems: [
      [
        `${NOTES}:45:3  [5].quote`,
        'The words “3 March 2031” do not stand in a passage that lamps-at-the-crossing omits.',
        'Copy them from “omitted” in the front matter, or take “omitted: true” out.',
      ],
    ],
  },
  {
    fault: 'a note of grade A without its label',
    spoil: ({ change }) => {
      change(NOTES, '  label: Wrong colour\n', '');
    },
    problems: [
      [
        `${NOTES}:17:3  [2].label`,
        'A note of grade A has a “label”, and no other has.',
        'Add “label”. It is for grade A: what happened, in two words: “Wrong side”.',
      ],
    ],
  },
  {
    fault: 'a note whose wrong words are not those of its place',
    spoil: ({ change }) => {
      change(NOTES, 'for: is green', 'for: was green');
    },
    problems: [
      [
        `${NOTES}:19:3  [2].for`,
        '“for” must stand inside “quote”, word for word.',
        'Change “for”. It is the words of the quote that are wrong.',
      ],
    ],
  },
  {
    fault: 'notes on an article that does not exist',
    spoil: ({ read, remove, write }) => {
      write('content/notes/winter-timetables.yaml', read('content/notes/winter-timetable.yaml'));
      remove('content/notes/winter-timetable.yaml');
    },
    problems: [
      [
        'content/notes/winter-timetables.yaml',
        'There is no article “winter-timetables”.',
        'A file of notes is named like its article. Allowed: lamps-at-the-crossing, winter-timetable. Did you mean “winter-timetable”?',
      ],
    ],
  },
  {
    fault: 'a question without the answer of an article',
    spoil: ({ change }) => {
      change(BURN, '  - article: winter-timetable\n    answer: Does not say.\n    silent: true\n', '');
    },
    problems: [
      [
        `${BURN}:5:1  positions`,
        'The article winter-timetable has no answer.',
        'Give every article one answer; where it does not say, “silent: true” and an answer that says so.',
      ],
    ],
  },
  {
    fault: 'an answer without citation that is not silent',
    spoil: ({ change }) => {
      change(BURN, '    silent: true\n', '');
    },
    problems: [
      [
        `${BURN}:12:5  positions[1].citations`,
        'An answer needs at least one citation, or “silent: true”.',
        'Add “citations”. It is a list of citations; empty only where the article is silent.',
      ],
    ],
  },
  {
    fault: 'an article without its sentence in short',
    spoil: ({ read, write }) => {
      write(IN_SHORT, read(IN_SHORT).replace(/\n- article: winter.*$/s, ''));
    },
    problems: [noSentence('winter-timetable')],
  },
  {
    fault: 'a profile without citations',
    spoil: ({ read, write }) => {
      write(ADA, read(ADA).replace(/citations:.*(?=spellings)/s, ''));
    },
    problems: [
      [
        `${ADA}:1:1  citations`,
        '“citations” is missing.',
        'Add it. It is a list of citations, each with “article” and “quote”.',
      ],
    ],
  },
  {
    fault: 'a figure of an unknown region',
    spoil: ({ change }) => {
      change(CLAIMS, 'region: kursk', 'region: krusk');
    },
    problems: [
      [`${CLAIMS}:30:3  [2].region`, '“krusk” is not allowed here.', `${REGIONS} Did you mean “kursk”?`],
    ],
  },
  {
    fault: 'two figures with one id',
    spoil: ({ change }) => {
      change(CLAIMS, 'id: colour', 'id: lamps');
    },
    problems: [
      [
        `${CLAIMS}:17:3  [1].id`,
        `The id “lamps” is taken by ${CLAIMS}:1.`,
        'Give one of the two another id.',
      ],
    ],
  },
  {
    fault: 'a form of a word that no article has',
    spoil: ({ change }) => {
      change(WORDS, '[lamps, lamp]', '[lamps, lantern]');
    },
    problems: [
      [
        `${WORDS}:11:22  [1].terms[0].match[1]`,
        'No article has the word “lantern”.',
        'Write a form as a copy prints it, or take it out.',
      ],
    ],
  },
  {
    fault: 'a part of the content with a name that is not read',
    spoil: ({ read, write, remove }) => {
      write('content/word.yaml', read(WORDS));
      remove(WORDS);
      write('content/people/nobody.yaml', '');
    },
    problems: [
      ['content/people/', NOT_READ, `${RENAME} ${PARTS}`],
      ['content/word.yaml', NOT_READ, `${RENAME} ${PARTS} Did you mean “words.yaml”?`],
    ],
  },
  {
    fault: 'whole folders and the sentences in short missing',
    spoil: ({ remove }) => {
      for (const folder of ['profiles', 'notes', 'questions', 'figures', 'in-short.yaml'])
        remove(`content/${folder}`);
    },
    problems: [
      noFolder('figures'),
      noSentence('lamps-at-the-crossing'),
      noSentence('winter-timetable'),
      noFolder('notes'),
      noFolder('profiles'),
      noFolder('questions'),
    ],
  },
  {
    fault: 'several citations and notes that do not hold',
    spoil: ({ change }) => {
      change(SPRING, 'quote: Three lamps stand at the crossing', 'quote: Three lamps stank at the crossing');
      change(OPEN, 'quote: calm. Nobody crossed it.', 'quote: calm. Everybody crossed it.');
      change(CLAIMS, 'quote: one table', 'quote: One train goes');
      change(IN_SHORT, 'quote: Three lamps stand', 'quote: lamps');
      change(NOTES, 'for: is green', 'for: was green');
    },
    problems: [
      [
        `${SPRING}:10:7  [0].citations[0].quote`,
        'The words “Three lamps stank at the crossing” do not stand in lamps-at-the-crossing.',
        `The nearest is #p1: “Three lamps stand at the crossing,” (it has “stand”, not “stank”). ${EXACT}`,
      ],
      [
        `${CLAIMS}:40:7  [2].citations[0].quote`,
        'The words “One train goes” do not stand in lamps-at-the-crossing.',
        'They stand in winter-timetable: name that article, or quote other words.',
      ],
      [
        `${IN_SHORT}:5:7  [0].citations[0].quote`,
        'The words “lamps” stand 5 times in lamps-at-the-crossing: standfirst, p1, p2, p6, end1.',
        'Quote more words, or add “occurrence: 1” (or 2, …) to say which is meant.',
      ],
      [
        `${NOTES}:19:3  [2].for`,
        '“for” must stand inside “quote”, word for word.',
        'Change “for”. It is the words of the quote that are wrong.',
      ],
      [
        `${OPEN}:11:9  positions[0].citations[0].quote`,
        'The words “calm. Everybody crossed it.” do not stand in lamps-at-the-crossing.',
        `The nearest is #p5: “calm. Nobody crossed it.” (it has “Nobody”, not “Everybody”). ${EXACT}`,
      ],
    ],
  },
  {
    fault: 'several faults in several files',
    spoil: ({ change, write }) => {
      change(TIMETABLE, 'kind: analysis', 'kind: essay');
      change(TIMETABLE, 'is open until', 'was open until');
      change(SPRING, 'date: 2031-03-02\n  until', 'date: 2031-03-32\n  until');
      change(SPRING, 'region: belgorod', 'region: Belgorod');
      write('content/regions/readme.md', 'Three regions.\n');
      write(LAMPS_CAPTURE, new Uint8Array([0x4c, 0xff]));
    },
    problems: [
      [
        `${TIMETABLE}:6:1  kind`,
        '“essay” is not allowed here.',
        'Allowed: analysis, blog post, interview, opinion, report.',
      ],
      [`${LAMPS_CAPTURE}:1`, 'The file is not UTF-8 text.', UTF_8],
      [`${SPRING}:3:3  [0].region`, '“Belgorod” is not allowed here.', `${REGIONS} Did you mean “belgorod”?`],
      [
        `${SPRING}:13:3  [1].date`,
        '“2031-03-32” is neither a day nor a month of the calendar.',
        'Change “date”. It is a day (2024-08-06) or a month (2024-08): when it was, or when it began.',
      ],
      [
        'content/regions/readme.md',
        'Only .yaml files belong here, so this one would not be read.',
        'Rename it to end in “.yaml” (lower case) or take it out of content/regions/.',
      ],
    ],
  },
];

function noFolder(folder: string): Case['problems'][number] {
  return [
    `content/${folder}/`,
    'The folder does not exist.',
    'Make it and put at least one .yaml file into it.',
  ];
}

function noSentence(article: string): Case['problems'][number] {
  return [
    IN_SHORT,
    `The article ${article} has no sentence here.`,
    'Add one with “article”, “text” and “citations”: it stands at the head of the article’s page.',
  ];
}

suite('A build stops with one message and leaves the site as it was, because of', { concurrency: 2 }, () => {
  for (const { fault, spoil, problems } of CASES)
    test(fault, { timeout: 120_000 }, async (t) => {
      const library = copyFixtureLibrary(t);
      spoil(library);
      library.write('site/dist/index.html', 'The site as it was built before.');
      const before = folderSnapshot(library.siteDir);

      const { code, output } = await buildSite(t, join(library.siteDir, 'dist'), {
        CONTENT_DIR: library.contentDir,
      });

      assert.equal(messageOf(output), report(problems));
      assert.equal(code, 1);
      assert.deepEqual(folderSnapshot(library.siteDir), before);
    });
});

/** What Astro printed without the time and name it puts before a message. */
function messageOf(output: string): string {
  return output.replace(/^[\d:]+ \[ERROR\] \[content-check\] /, '');
}

function report(problems: Case['problems']): string {
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  const items = problems.map(([place, what, todo]) => `${place}\n  ${what}\n  ${todo}`);
  return `${[`${count} in the content. Nothing was built.`, ...items].join('\n\n')}\n\n`;
}
