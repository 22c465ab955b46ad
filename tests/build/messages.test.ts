import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { applyChanges } from '../support/apply-changes.ts';
import { VALID_CONTENT } from '../support/fixture-library.ts';
import { MESSAGES, readMessageCases, withMessages, type MessageCase } from '../support/message-cases.ts';
import { messageTexts, type MessageText } from '../support/message-texts.ts';
import { watchCode } from '../support/reached-code.ts';
import { rulesWithoutSentence } from '../support/schema-rules.ts';
import { readTypedCommand, runCommand, type CommandEnd, type TypedCommand } from '../support/run-command.ts';

// Only what is imported after this is watched.
const reached = watchCode();
const { readCopies } = await import('../../src/articles/copies.ts');
const { formatProblems } = await import('../../src/content/problem.ts');
const { problemLines } = await import('../../src/content/problem-lines.ts');
const { findDoubts } = await import('../../src/doubts/find-doubts.ts');
const { formatFault } = await import('../../src/evidence/fault.ts');
const { openSite } = await import('../../src/evidence/open-site.ts');
const { readEvidence } = await import('../../src/evidence/read-evidence.ts');
const { verifySite } = await import('../../src/evidence/verify-site.ts');
const { readLibrary } = await import('../../src/library.ts');
const { readOffline } = await import('../../src/offline/offline-setting.ts');
const { readSiteAddress } = await import('../../src/site-address.ts');

/** Texts in `src/` that no case can bring about: the file, words of the text, and why. */
const NOT_HERE: [file: RegExp, words: RegExp, why: string][] = [
  [
    /^src\/(?:map\/(?:frame-guard|path-sink|pixel-boundaries|projection)|publishing\/(?:host-headers|security-policy)|search\/(?:build-index|drop-places|repack-index|trim-pagefind)|social\/draw-picture)\.ts$/,
    /./,
    'Only a change of the program or of what it depends on brings it about.',
  ],
  [
    /^src\/(?:offline\/worker|search\/(?:search-engine|site-search))\.ts$/,
    /./,
    'It stays in the browser; what the reader is told is shown in faults.spec.ts and search-faults.spec.ts.',
  ],
  [/^src\/library\.ts$/, /sealedPage/, 'A page that must not ask for the library does: sealed.test.ts.'],
  [/^src\/library\.ts$/, /problems$/, 'It throws the problems that are shown here: refused-content.test.ts.'],
  [
    /^src\/site-address\.ts$/,
    /^error instanceof Error/,
    'It ends a build with what is shown under “Settings”: refused-settings.test.ts.',
  ],
  [
    /^src\/evidence\/compare-evidence\.ts$/,
    /./,
    'It takes a built site and its content: bound-words.test.ts, evidence-schema.test.ts.',
  ],
  [
    /^src\/evidence\/open-site\.ts$/,
    /cannot be read|with status|did not answer|error|index\.html|code/,
    'It takes a server or a disk with a fault: verify-site.test.ts.',
  ],
  [
    /^src\/importing\/fetch-page\.ts$/,
    /The server answers|there is no page but|did not send|Open the address|Try again later|^todo$/,
    'It takes a server: fetch-page.test.ts.',
  ],
  [/^src\/importing\/open-page\.ts$/, /cannot be read|permissions/, 'It takes a disk with a fault.'],
  [
    /^src\/importing\/write-import\.ts$/,
    /cannot be written|Put that right/,
    'What the system says of the fault has the number of the program in it: write-import.test.ts.',
  ],
  [
    /^src\/importing\/write-front-matter\.ts$/,
    /^TODO: |One of: /,
    'It is written into the copy, to be filled in: import-page.test.ts.',
  ],
  [
    /^src\/(?:commands\/(?:called-wrongly|new|quote)|writing\/(?:place|write)-entry)\.ts$/,
    /./,
    'The tests of the two commands read it: new-entry.test.ts, quote.test.ts.',
  ],
  [/^src\/commands\/(?:import|recheck)\.ts$/, /^--help$/, 'It is the name of an option.'],
  [
    /^src\/content\/(?:find-text-faults|parse-yaml|yaml-fault)\.ts$/,
    /./,
    'Every sign and character has a message: find-text-faults.test.ts, parse-yaml.test.ts.',
  ],
  [/^src\/content\/nearest-name\.ts$/, /and \$\{more\} more/, 'It takes fifty names: nearest-name.test.ts.'],
];

const SITE = fileURLToPath(new URL('../fixtures/site', import.meta.url));
/** A port that a case has taken by another program. */
const PORT = 43219;

const root = mkdtempSync(join(tmpdir(), 'messages-'));
after(() => {
  rmSync(root, { recursive: true });
});
const coverage = join(root, 'coverage');
mkdirSync(coverage);

const cases = readMessageCases();
const updated = process.env['UPDATE_MESSAGES'] === undefined ? undefined : new Map<MessageCase, string>();

for (const part of new Set(cases.map((each) => each.part)))
  suite(`messages.md has what is said under “${part}”:`, { concurrency: 2 }, () => {
    for (const each of cases.filter((other) => other.part === part))
      test(each.title, async () => {
        const said = await messageOf(each);
        if (updated === undefined) assert.equal(said, each.text);
        else updated.set(each, said);
      });
  });

test('messages.md shows every text of a message that stands in src/', () => {
  if (updated !== undefined) {
    writeFileSync(MESSAGES, withMessages(readFileSync(MESSAGES, 'utf8'), updated));
    assert.fail(
      'messages.md has been written anew. Read what has changed in it, and run the tests once more.',
    );
  }
  reached.add(coverage);
  const shown = cases.map(({ text }) => text);
  const missing = messageTexts().filter(
    ({ path, start, pattern }) => !reached.has(path, start) || !shown.some((text) => pattern.test(text)),
  );
  const isExcused = ({ file, text }: MessageText, [inFile, words]: (typeof NOT_HERE)[number]): boolean =>
    inFile.test(file) && words.test(text);
  assert.deepEqual(
    missing
      .filter((text) => !NOT_HERE.some((excuse) => isExcused(text, excuse)))
      .map(({ file, line, text }) => `${file}:${line} stands in no case: ${text}`),
    [],
  );
  for (const excuse of NOT_HERE)
    assert.ok(
      missing.some((text) => isExcused(text, excuse)),
      `Nothing is excused any more by ${String(excuse[0])}.`,
    );
});

test('no rule of a schema speaks in the words of the schema library', () => {
  assert.deepEqual(rulesWithoutSentence(), []);
});

/** What is said of a case, as it stands in the file. */
async function messageOf(each: MessageCase): Promise<string> {
  const typed = each.command === undefined ? undefined : readTypedCommand(each.command);
  // Builds take long; refused-settings.test.ts runs one for each of these functions.
  if (typed?.name === 'build' && each.node === undefined) return settingMessage(typed.settings);
  const folder = mkdtempSync(join(root, 'case-'));
  cpSync(VALID_CONTENT, join(folder, 'content'), { recursive: true });
  cpSync(SITE, join(folder, 'dist'), { recursive: true });
  applyChanges(folder, each.changes);
  if (typed !== undefined) {
    const { code, stdout, stderr } = await run(typed, folder, each.node);
    assert.equal(code, each.ends, stderr);
    return (stderr === '' ? stdout : stderr).replaceAll(folder, '/where/you/are').trim();
  }
  return each.changes.some(({ file }) => file.startsWith('dist/'))
    ? siteMessage(join(folder, 'dist'))
    : contentMessage(join(folder, 'content')).replaceAll(folder, '/where/you/are');
}

function contentMessage(contentDir: string): string {
  const read = readLibrary(contentDir);
  const { problems } = read;
  if (problems.length === 0) return problemLines(findDoubts(read), 'warning').join('\n');
  const [head, ...items] = formatProblems(problems).trimEnd().split('\n\n');
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  assert.equal(head, `${count} in the content. Nothing was built.`);
  return items.join('\n\n');
}

async function siteMessage(folder: string): Promise<string> {
  const site = await openSite(folder);
  const { faults } = await verifySite(site, await readEvidence(site), () => undefined);
  return faults.map(formatFault).join('\n\n');
}

/** In the order in which astro.config.mjs reads them. */
function settingMessage(settings: TypedCommand['settings']): string {
  try {
    for (const read of [readSiteAddress, readOffline, readCopies]) read(settings);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

async function run(typed: TypedCommand, folder: string, node: string | undefined): Promise<CommandEnd> {
  const other = createServer();
  if (typed.settings['PORT'] === String(PORT))
    await new Promise<void>((resolve) => {
      // Where a third program has it, that will do.
      other.once('error', () => {
        resolve();
      });
      other.listen(PORT, '127.0.0.1', resolve);
    });
  const end = await runCommand(typed, folder, { node, coverage });
  other.close();
  return end;
}
