import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { join } from 'node:path';
import { copyFixtureLibrary, type FixtureLibrary } from '../support/fixture-library.ts';
import { folderSnapshot } from '../support/folder-snapshot.ts';
import { buildSite } from '../support/run-astro.ts';

const LAMPS = 'content/articles/lamps-at-the-crossing.md';
const LAMPS_CAPTURE = 'content/captures/lamps-at-the-crossing.txt';
const TIMETABLE = 'content/articles/winter-timetable.md';
const TIMETABLE_CAPTURE = 'content/captures/winter-timetable.txt';
const SPRING = 'content/events/spring.yaml';

const ROLES =
  'A copy is made of paragraphs, “## headings”, lists, “> quotations”, :::photograph, :::pull-quote, :::author-note and :::cross-reference.';
const NO_TAGS =
  'A copy holds words only. Take the tag out; if the article really prints a “<”, write “\\<”.';
const SAFE_LINKS =
  'A link of a copy leads to a web address (https://…) or to a page of this site (/articles/…/). Take it out or put the words alone.';
const VERBATIM =
  'A copy is verbatim: put the captured words back. What is wrong in them belongs in an editor’s note.';
const EXACT = 'A quotation is exact: copy it from the article, with its own spelling, marks and spaces.';
const YAML_FAULTS =
  'Look for a missing quotation mark, a colon inside unquoted text or an indent that differs from its neighbours.';
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
    problems: [],
  },
  {
    fault: 'an unknown front matter field',
    spoil: ({ change }) => {
      change(LAMPS, 'outlet: The', 'outlett: The');
    },
    problems: [],
  },
  {
    fault: 'a date that the calendar does not have',
    spoil: ({ change }) => {
      change(LAMPS, 'date: 2031-03-02', 'date: 2031-02-30');
    },
    problems: [],
  },
  {
    fault: 'a date outside its own limits',
    spoil: ({ change }) => {
      change(TIMETABLE, 'date: 2031-01-15', 'date: 2031-01-19');
    },
    problems: [],
  },
  {
    fault: 'an unknown region',
    spoil: ({ change }) => {
      change(LAMPS, '[belgorod, kursk]', '[belgorod, krusk]');
    },
    problems: [],
  },
  {
    fault: 'two articles with one id in two folders',
    spoil: ({ read, write }) => {
      write('content/articles/2031/winter-timetable.md', read(TIMETABLE));
    },
    problems: [],
  },
  {
    fault: 'an article without capture',
    spoil: ({ remove }) => {
      remove(TIMETABLE_CAPTURE);
    },
    problems: [],
  },
  {
    fault: 'a capture without article',
    spoil: ({ write }) => {
      write('content/captures/winter-timetables.txt', 'The winter timetable.\n');
    },
    problems: [],
  },
  {
    fault: 'malformed YAML in front matter',
    spoil: ({ change }) => {
      change(LAMPS, 'authors: [Ada Muster]', 'authors: [Ada Muster');
    },
    problems: [],
  },
  {
    fault: 'malformed YAML in a file of events',
    spoil: ({ change }) => {
      change(SPRING, 'what: The river is calm.', 'what: The river: it is calm.');
    },
    problems: [],
  },
  {
    fault: 'a quotation mark that is never closed',
    spoil: ({ change }) => {
      change(SPRING, 'what: The river is calm.', 'what: "The river is calm.');
    },
    problems: [],
  },
  {
    fault: 'a YAML key that stands twice',
    spoil: ({ change }) => {
      change(LAMPS, 'kind: report\n', 'kind: report\nkind: opinion\n');
    },
    problems: [],
  },
  {
    fault: 'an article without front matter',
    spoil: ({ read, write }) => {
      write(LAMPS, read(LAMPS).replace(/^---\n.*?\n---\n/s, ''));
    },
    problems: [],
  },
  {
    fault: 'an article without text',
    spoil: ({ read, write }) => {
      write(LAMPS, read(LAMPS).replace(/(?<=\n---\n).*$/s, ''));
    },
    problems: [],
  },
  {
    fault: 'a link to a page that does not exist',
    spoil: ({ change }) => {
      change(LAMPS, '(/articles/winter-timetable/#p1)', '(/articles/winter-timetables/)');
    },
    problems: [],
  },
  {
    fault: 'a link to a heading that does not exist',
    spoil: ({ change }) => {
      change(LAMPS, '(/articles/winter-timetable/#p1)', '(#the-rivers)');
    },
    problems: [],
  },
  {
    fault: 'a link to a paragraph that does not exist',
    spoil: ({ change }) => {
      change(LAMPS, '#p1', '#p3');
    },
    problems: [],
  },
  {
    fault: 'a link into a page that is no article',
    spoil: ({ change }) => {
      change(LAMPS, '(/articles/winter-timetable/#p1)', '(/kursk/#dates)');
    },
    problems: [],
  },
  {
    fault: 'an article that is not UTF-8',
    spoil: ({ read, write }) => {
      write(LAMPS, Buffer.from(read(LAMPS).replace('a hut, as', 'a hüt, as'), 'latin1'));
    },
    problems: [],
  },
  {
    fault: 'a capture that is not UTF-8',
    spoil: ({ read, write }) => {
      write(LAMPS_CAPTURE, Buffer.from(read(LAMPS_CAPTURE).replace('• one', '• öne'), 'latin1'));
    },
    problems: [],
  },
  {
    fault: 'an article whose name ends in .MD',
    spoil: ({ read, write }) => {
      write('content/articles/summer-timetable.MD', read(TIMETABLE));
    },
    problems: [],
  },
  {
    fault: 'a stray file among the articles',
    spoil: ({ write }) => {
      write('content/articles/to-do.txt', 'Count the lamps again.\n');
    },
    problems: [],
  },
  {
    fault: 'a file whose name cannot be an address',
    spoil: ({ write }) => {
      write('content/events/Früh Jahr.yaml', '');
    },
    problems: [],
  },
  {
    fault: 'a script in a copy',
    spoil: ({ change }) => {
      change(LAMPS, '## The hut\n', '<script>alert(1)</script>\n\n## The hut\n');
    },
    problems: [],
  },
  {
    fault: 'an element with a handler in a copy',
    spoil: ({ change }) => {
      change(LAMPS, '## The hut\n', '<div onclick="alert(1)">\n\n## The hut\n');
    },
    problems: [],
  },
  {
    fault: 'a tag within a sentence of a copy',
    spoil: ({ change }) => {
      change(LAMPS, 'The river was calm.', 'The <img src="x" onerror="alert(1)">river was calm.');
    },
    problems: [],
  },
  {
    fault: 'an HTML comment in a copy',
    spoil: ({ change }) => {
      change(LAMPS, '## The hut\n', '<!-- to do -->\n\n## The hut\n');
    },
    problems: [],
  },
  {
    fault: 'a link that would run a script',
    spoil: ({ change }) => {
      change(LAMPS, '(https://lantern.example/fourth)', '(javascript:alert(1))');
    },
    problems: [],
  },
  {
    fault: 'one word changed',
    spoil: ({ change }) => {
      change(LAMPS, 'two chairs', 'three chairs');
    },
    problems: [],
  },
  {
    fault: 'one word lost',
    spoil: ({ change }) => {
      change(TIMETABLE, ', but the', ', the');
    },
    problems: [],
  },
  {
    fault: 'one word added',
    spoil: ({ change }) => {
      change(TIMETABLE, 'is open until', 'is open daily until');
    },
    problems: [],
  },
  {
    fault: 'a quotation that stands nowhere',
    spoil: ({ change }) => {
      change(SPRING, 'quote: Three lamps stand at the crossing', 'quote: Three lamps stood at the crossing');
    },
    problems: [],
  },
  {
    fault: 'a quotation that stands in another article',
    spoil: ({ change }) => {
      change(SPRING, 'quote: Three lamps stand at the crossing', 'quote: One train goes to the crossing.');
    },
    problems: [],
  },
  {
    fault: 'a quotation that stands twice',
    spoil: ({ change }) => {
      change(SPRING, '\n      occurrence: 1', '');
    },
    problems: [],
  },
  {
    fault: 'a citation of an unknown article',
    spoil: ({ change }) => {
      change('content/regions/belarus.yaml', 'winter-timetable', 'winter-timetabel');
    },
    problems: [],
  },
  {
    fault: 'a region without its file',
    spoil: ({ remove }) => {
      remove('content/regions/kursk.yaml');
    },
    problems: [],
  },
  {
    fault: 'a file of an unknown region',
    spoil: ({ read, write }) => {
      write('content/regions/belgorot.yaml', read('content/regions/belgorod.yaml'));
    },
    problems: [],
  },
  {
    fault: 'two events with one id in two files',
    spoil: ({ change }) => {
      change(SPRING, 'id: calm-river', 'id: timetable-in-force');
    },
    problems: [],
  },
  {
    fault: 'a spelling of a name that no article has',
    spoil: ({ change }) => {
      change('content/profiles/ada-muster.yaml', '[Ada Muster, Muster]', '[Ada Muster, Mustermann]');
    },
    problems: [],
  },
  {
    fault: 'a whole folder missing',
    spoil: ({ remove }) => {
      remove('content/profiles');
    },
    problems: [],
  },
];

suite('A build stops with one message and leaves the site as it was, because of', { concurrency: 2 }, () => {
  for (const { fault, spoil, problems } of CASES)
    test(fault, { timeout: 60_000 }, async (t) => {
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
