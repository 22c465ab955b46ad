import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import type { FieldPath } from '../reading/field-path.ts';
import { readYamlFile, type YamlFile } from '../reading/read-yaml.ts';
import { checkIds, writtenId } from '../reading/check-ids.ts';
import { allowedNames } from '../reading/nearest-name.ts';
import { paths } from '../basics/paths.ts';
import type { Question } from './read-questions.ts';
import type { TimelineEvent } from './read-events.ts';
import { frontSchema } from './front-schema.ts';
import { knownSchema } from './known-schema.ts';

/** The front page’s text, with the words that support it. */
export interface Front {
  headline: string;
  standfirst: Statement;
  stories: (Statement & { region: string })[];
  /** The question whose answers the front page shows. */
  question: Question | undefined;
  /** Timeline entries that the front page shows, in chronological order. */
  dates: TimelineEvent[];
}

/** Something that is known or claimed. */
export interface Backed extends Statement {
  id: string;
  /** The id of a region, or “background”. */
  region: string;
  /** Who says so. */
  who: string;
}

/** What is known, claimed and not known. */
export interface Known {
  known: Backed[];
  claimed: Backed[];
  unknown: { text: string; regions: string[]; front: boolean }[];
}

/** Reads `content/front.yaml`. Without it the front page has no text of its own. */
export function readFront(
  desk: Desk,
  { questions, events }: { questions: readonly Question[]; events: readonly TimelineEvent[] },
): Front | undefined {
  const found = read(desk, 'front', frontSchema);
  if (found === undefined) return undefined;
  const { file, yaml, data } = found;
  const statement = (text: string, fragment: string, label: string, path: FieldPath): Statement =>
    desk.wrote<Statement>(
      {
        kind: 'front page',
        href: `${paths.home}#${fragment}`,
        label,
        text,
        quotations: desk.quotations(citationsAt(data, path), { file, yaml, path: [...path, 'citations'] }),
      },
      { file, yaml, path: [...path, 'text'] },
    );
  const question = questions.find(({ id }) => id === data.question);
  if (data.question !== undefined && question === undefined && !hasProblem(desk, 'questions'))
    desk.problems.push({
      file,
      ...yaml.locate(['question']),
      what: `There is no question “${data.question}”.`,
      todo: allowedNames(
        data.question,
        questions.map(({ id }) => id),
      ),
    });
  for (const [index, id] of data.dates.entries())
    if (!events.some((event) => event.id === id) && !hasProblem(desk, 'events'))
      desk.problems.push({
        file,
        ...yaml.locate(['dates', index]),
        what: `There is no entry “${id}” on the timeline.`,
        todo: allowedNames(
          id,
          events.map((event) => event.id),
        ),
      });
  checkIds(
    data.dates.map((id, index) => writtenId(id, file, yaml, ['dates', index])),
    desk.problems,
  );
  checkIds(
    data.stories.map(({ region }, index) => writtenId(region, file, yaml, ['stories', index, 'region'])),
    desk.problems,
  );
  return {
    headline: data.headline,
    standfirst: {
      ...statement(data.standfirst.text, 'standfirst', 'Front page', ['standfirst']),
      record: data.standfirst.record,
    },
    stories: data.stories.map(({ region, text }, index) => ({
      ...statement(text, region, 'Front page', ['stories', index]),
      region,
    })),
    question,
    dates: events.filter(({ id }) => data.dates.includes(id)),
  };
}

/** Reads `content/known.yaml`. */
export function readKnown(desk: Desk): Known {
  const found = read(desk, 'known', knownSchema);
  if (found === undefined) return { known: [], claimed: [], unknown: [] };
  const { file, yaml, data } = found;
  checkIds(
    (['known', 'claimed'] as const).flatMap((list) =>
      data[list].map(({ id }, index) => writtenId(id, file, yaml, [list, index, 'id'])),
    ),
    desk.problems,
  );
  const backed = (list: 'known' | 'claimed', label: string): Backed[] =>
    data[list].map(({ id, region, text, who, citations }, index) =>
      desk.wrote<Backed>(
        {
          kind: list,
          id,
          region,
          who,
          href: `${paths.home}#${id}`,
          label,
          text,
          quotations: desk.quotations(citations, { file, yaml, path: [list, index, 'citations'] }),
        },
        { file, yaml, path: [list, index, 'text'] },
      ),
    );
  const known = backed('known', 'What we know');
  const claimed = backed('claimed', 'What is claimed');
  // A claim must not be listed as known too.
  const places = (statement: Backed): string[] =>
    statement.quotations.map(({ source, place }) => `${source.id}#${place.block.id}.${place.start}`);
  const disputed = new Map(claimed.flatMap((claim) => places(claim).map((place) => [place, claim] as const)));
  for (const [index, fact] of known.entries()) {
    const claim = places(fact)
      .map((place) => disputed.get(place))
      .find((other) => other !== undefined);
    if (claim !== undefined)
      desk.problems.push({
        file,
        ...yaml.locate(['known', index, 'text']),
        what: `“${fact.id}” is listed as known, and rests on the same words as the claim “${claim.id}”.`,
        todo: 'What only somebody claims is not known: keep it under “claimed”, or quote other words.',
      });
  }
  return { known, claimed, unknown: data.unknown };
}

/** Whether a file in a folder has a problem, so that what it defines may be missing because of that. */
function hasProblem({ contentDir, problems }: Desk, folder: string): boolean {
  return problems.some(({ file }) => file.startsWith(`${basename(contentDir)}/${folder}/`));
}

function read<Schema extends z.ZodType>(
  desk: Desk,
  id: string,
  schema: Schema,
): YamlFile<z.output<Schema>> | undefined {
  const path = join(desk.contentDir, `${id}.yaml`);
  const file = `${basename(desk.contentDir)}/${id}.yaml`;
  return existsSync(path) ? readYamlFile({ id, path, file }, schema, desk) : undefined;
}

function citationsAt(data: z.output<typeof frontSchema>, path: FieldPath): typeof data.standfirst.citations {
  const [list, index] = path;
  return (list === 'stories' ? data.stories[Number(index)] : data.standfirst)?.citations ?? [];
}
