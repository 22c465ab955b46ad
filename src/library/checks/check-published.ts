import { basename } from 'node:path';
import type { SitePath } from '../../site.ts';
import { formatDay } from '../basics/dates.ts';
import { counted, listed, shortened } from '../basics/wording.ts';
import { fingerprint } from '../citations/fingerprint.ts';
import type { Statement } from '../citations/statement.ts';
import { CHANGES_FILE, changesByAddress, type Change, type Changeable } from '../kinds/changes.ts';
import { PUBLISHED_FILE, type Published, type PublishedField } from '../kinds/published.ts';
import { editDistance } from '../reading/edit-distance.ts';
import type { Problem } from '../reading/problem.ts';

/** What was published, and what is here now. */
export interface Released {
  published: Published;
  statements: readonly Statement[];
  fields: Published['fields'];
}

/** Fields that belong to the fingerprint of a statement: a new one changes it too. */
const SUPPORT = ['citations', 'record'];
/** The most that a message says of what is gone, in characters. */
const MOST = 300;

/**
 * Checks that nothing published has changed silently: what differs from the last release, or is gone, needs a new entry in
 * `changes.yaml` that names its address. What is new needs none. Before the first release there is nothing to check.
 * @param placed the present fields, with their places.
 */
export function checkPublished(
  now: Released & { changes: readonly Change[] },
  placed: readonly PublishedField[],
  contentDir: string,
  changeables: Changeable,
): Problem[] {
  const { published, changes } = now;
  const { released } = published;
  if (released === undefined) return [];
  const log = `${basename(contentDir)}/${CHANGES_FILE.at}`;
  const naming = changesByAddress(changes);
  const present = Map.groupBy(placed, ({ address }) => address);
  return [...new Set([...published.fields.keys(), ...published.statements.keys()])].flatMap(
    (address): Problem[] => {
      const entries = naming.get(address) ?? [];
      // Older entries explain older changes, those of the same day too.
      const isExplained = entries.length > (published.changes.get(address) ?? 0);
      if (isExplained && entries.some(({ date }) => date >= released)) return [];
      const before = published.fields.get(address) ?? [];
      const fields = present.get(address) ?? [];
      const isGone = fields.length === 0;
      const differences = isGone ? describeLoss(address, before, now) : describeChange(before, fields);
      const withdrawn = published.statements.get(address)?.withdrawn;
      if (withdrawn !== undefined && !isGone)
        differences.push({
          what: `It was withdrawn on ${formatDay(withdrawn)} and is here again.`,
          at: fields[0]?.at,
        });
      const [first] = differences;
      if (first === undefined) return [];
      const isPage = changeables.pages.has(address) && !changeables.statements.has(address);
      return [
        {
          file: first.at?.file ?? log,
          ...first.at?.yaml.locate(first.at.path),
          what: `${address} ${isGone ? 'is gone' : 'has changed silently'} since the release of ${formatDay(released)}. ${differences.map(({ what }) => what).join(' ')}`,
          todo: `Put the published words back, or add a new entry to ${log} with the line “${isPage ? 'pages' : 'statements'}: [${address}]”. Its date is ${released}, the day of the last release, or later.`,
        },
      ];
    },
  );
}

/** How much is new, changed or gone since the last release: “two statements and one other text”; undefined if nothing is. */
export function newerThanRelease(now: Released): string | undefined {
  const { published, statements, fields } = now;
  const changed = [...new Set([...published.fields.keys(), ...fields.keys()])].filter(
    (address) => published.fields.get(address)?.join('\n') !== fields.get(address)?.join('\n'),
  );
  const ours = new Set([...published.statements.keys(), ...statements.map(({ href }) => href)]);
  const count = changed.filter((address) => ours.has(address)).length;
  if (changed.length === 0) return undefined;
  const others = changed.length - count;
  const parts = [
    count > 0 && counted(count, 'statement'),
    others > 0 && counted(others, count > 0 ? 'other text' : 'text'),
  ];
  return listed(parts.filter((part) => part !== false));
}

/** A warning that the last release does not have everything; none if it has. */
export function unreleased(now: Released, contentDir: string): Problem[] {
  const { released } = now.published;
  const newer = newerThanRelease(now);
  if (newer === undefined) return [];
  return [
    {
      file: `${basename(contentDir)}/${PUBLISHED_FILE}`,
      what:
        released === undefined
          ? 'Nothing is recorded as published, so every word could change silently.'
          : `New, changed or withdrawn since the release of ${formatDay(released)}: ${newer}.`,
      todo: 'When you publish, run npm run release and commit the file: what it does not have could change silently.',
    },
  ];
}

/** What is different, in a sentence, and where. */
interface Difference {
  what: string;
  at?: PublishedField['at'] | undefined;
}

/** The published values that are gone, each with the nearest new one of its field; and what supports a statement and is new. */
function describeChange(before: readonly string[], fields: readonly PublishedField[]): Difference[] {
  const lines = fields.map(({ line }) => line);
  const added = new Set(without(lines, before));
  const gone = without(before, lines).map((line): Difference => {
    const namesakes = fields.filter((field) => nameOf(field.line) === nameOf(line));
    const [near] = namesakes
      .filter((field) => added.has(field.line))
      .map((field) => ({ ...field, distance: editDistance(line, field.line) }))
      .sort((a, b) => a.distance - b.distance);
    added.delete(near?.line ?? '');
    const what = near === undefined ? `“${line}” is gone.` : `“${line}” is now “${near.line}”.`;
    return { what, at: (near ?? namesakes[0] ?? fields[0])?.at };
  });
  const support = fields.filter(
    ({ line }) => added.has(line) && SUPPORT.includes(nameOf(line)) && before.length > 0,
  );
  return [...gone, ...support.map(({ line, at }) => ({ what: `“${line}” is new.`, at }))];
}

/** What an address had that is gone; nothing if it was withdrawn in an earlier release. */
function describeLoss(address: SitePath, before: readonly string[], now: Released): Difference[] {
  if (before.length === 0) return [];
  const old = now.published.statements.get(address);
  const moved = now.statements.find(
    (statement) =>
      !now.published.statements.has(statement.href) && fingerprint(statement) === old?.fingerprint,
  );
  const where =
    moved === undefined ? '' : ` The same words are now at ${moved.href}: an address stays for ever.`;
  const had =
    old === undefined ? `It had “${shortened(before.join('; '), MOST)}”.` : `It said “${old.text}”.`;
  return [{ what: had + where }];
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(': '));
}

/** The lines that are not among the others; one that is there twice, and once among the others, stays once. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}
