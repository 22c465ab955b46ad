import { z } from 'astro/zod';
import { paths } from '../basics/paths.ts';
import { citationsSchema } from '../citations/citation.ts';
import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { valuesIn, type FieldPath } from '../reading/field-path.ts';
import { becauseField, draftField, remark, text, unchecked, wordForm } from '../reading/fields.ts';
import { readKind, type Kind } from '../reading/read-yaml.ts';
import { isReservedId } from '../reading/reserved-ids.ts';
import type { SitePath } from '../../site.ts';
import { hasWords } from '../reading/word-edges.ts';
import { mentionsOf, type Mentions } from './find-mentions.ts';

/** `content/profiles/<id>.yaml`: a person or organisation that the articles name. */
export const profileSchema = z
  .strictObject({
    name: text.describe('the usual English name.'),
    type: z
      .enum(['person', 'organisation', 'error'])
      .describe('“error” for a name that a copy prints by mistake: it is explained and not counted.'),
    role: text.optional().describe('who it is, as the articles state it, in our words.'),
    citations: citationsSchema,
    spellings: z
      .array(wordForm)
      .min(1)
      .describe('a list of the words by which the copies name it, each as printed: “Shoigu”.'),
    alsoWritten: z
      .array(unchecked)
      .default([])
      .describe('a list of spellings that readers may look for and no copy prints.'),
    note: remark.optional().describe('an editor’s remark, such as an error of a copy about it.'),
    because: becauseField,
    draft: draftField,
  })
  .describe('a person or organisation that the articles name.');

export const PROFILE_FILES = { name: 'profile', at: 'profiles/', schema: profileSchema } satisfies Kind;

export type ProfileText = z.output<typeof profileSchema>;

/** A person or organisation, with every passage that names it. */
export interface Profile extends Statement, Omit<ProfileText, 'citations'> {
  kind: 'profile';
  id: string;
  /** Its address on the page of all people. */
  listed: SitePath;
  mentions: Mentions[];
}

/** People first, by last name, then organisations by name, then names printed by mistake. */
export function readProfiles(desk: Desk): Profile[] {
  const { problems, articles, broken, cite, wrote } = desk;
  const files = readKind(PROFILE_FILES, desk);
  const mistakes = mistakesOf(files.map(({ data }) => data));
  const isWritten = new Map<string, string>();
  for (const { file, data, report } of files)
    // A name that one article prints by mistake may be someone’s right name in another.
    for (const [name, path] of data.type === 'error' ? [] : namesOf(data)) {
      const first = isWritten.get(name);
      if (first !== undefined && first !== file)
        report(path, {
          what: `“${name}” is also a name of ${first}.`,
          todo: 'A name belongs to one person or organisation: take it out of one of the two files.',
        });
      else isWritten.set(name, file);
      if (path[0] === 'alsoWritten' && broken.size === 0 && mentionsOf([name], articles).length > 0)
        report(path, {
          what: `“${name}” is under “alsoWritten”, and an article prints it.`,
          todo: 'Move it to “spellings”: then its passages are found.',
        });
    }
  for (const { id, file } of files)
    if (isReservedId(id))
      problems.push({
        file,
        what: `The page of all people has a part of its own with the id “${id}”.`,
        todo: 'Give the file another name.',
      });
  const profiles = files.map(({ id, file, yaml, data, report }): Profile => {
    const notMeant = data.type === 'error' ? undefined : mistakes;
    const mentions = mentionsOf(data.spellings, articles, notMeant);
    const naming = mentions.map(({ article }) => article);
    for (const [index, spelling] of data.spellings.entries())
      if (broken.size === 0 && mentionsOf([spelling], naming, notMeant).length === 0)
        report(['spellings', index], {
          what: `No article names “${spelling}”.`,
          todo: 'Write the name as a copy prints it, or move it to “alsoWritten”.',
        });
    for (const [index, spelling] of data.spellings.entries())
      if (data.type === 'error' && !data.citations.some(({ quote }) => hasWords(spelling, quote)))
        report(['spellings', index], {
          what: `“${spelling}” is in none of the quotations.`,
          todo: 'Of a name that is printed by mistake, quote each place that prints it.',
        });
    const said = {
      ...data,
      id,
      kind: 'profile' as const,
      href: data.type === 'error' ? paths.people(id) : paths.person(id),
      listed: paths.people(id),
      label: `People: ${data.name}`,
      text: data.role ?? data.note ?? data.name,
      mentions,
    };
    const at = { file, yaml, path: ['role'] };
    return data.type === 'error' ? cite(said, at) : wrote(said, at);
  });
  const rank = { person: 0, organisation: 1, error: 2 };
  return profiles.sort((a, b) => rank[a.type] - rank[b.type] || sortName(a).localeCompare(sortName(b), 'en'));
}

/** Every name of a profile, with its field. */
function namesOf({ name, spellings, alsoWritten }: ProfileText): [string, FieldPath][] {
  return valuesIn({ name, spellings, alsoWritten }).map(([path, value]) => [String(value), path]);
}

/** The name that a profile is sorted by: for people, the last. */
function sortName({ name, type }: Pick<Profile, 'name' | 'type'>): string {
  return type === 'person' ? (name.split(' ').at(-1) ?? name) : name;
}

/** Names printed by mistake, by article. */
function mistakesOf(profiles: readonly ProfileText[]): Map<string, string[]> {
  const mistakes = new Map<string, string[]>();
  for (const { type, spellings, citations } of profiles)
    for (const { article } of type === 'error' ? citations : [])
      mistakes.set(article, [...(mistakes.get(article) ?? []), ...spellings]);
  return mistakes;
}

/** The names that the copies print and that are not part of the usual one: “Mikhail Podolyak” for Mykhailo Podolyak. */
export function otherSpellings({ name, spellings }: Pick<Profile, 'name' | 'spellings'>): string[] {
  return spellings.filter((spelling) => !name.includes(spelling));
}
