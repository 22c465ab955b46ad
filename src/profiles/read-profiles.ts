import type { Desk } from '../citations/desk.ts';
import type { Statement } from '../citations/statement.ts';
import { readYamlFolder } from '../content/read-yaml.ts';
import { paths } from '../paths.ts';
import { mentionFinder, type Mentions } from './find-mentions.ts';
import { profileSchema, type ProfileText } from './profile-schema.ts';

/** A person or organisation, with every passage that names it. */
export interface Profile extends Statement, Omit<ProfileText, 'citations'> {
  kind: 'profile';
  id: string;
  /** Where it stands on the list of all. */
  listed: string;
  mentions: Mentions[];
}

/** People first, by last name, then organisations by name, then names printed by mistake. */
export function readProfiles({
  contentDir,
  problems,
  articles,
  broken,
  drafts,
  quotations,
  wrote,
}: Desk): Profile[] {
  const files = readYamlFolder(contentDir, 'profiles', profileSchema, problems, drafts);
  const spellings = files.flatMap(({ data }) => data.spellings);
  const { printed, meant } = mentionFinder(spellings, articles, mistakesOf(files.map(({ data }) => data)));
  const profiles = files.map(({ id, file, yaml, data }) => {
    const findMentions = data.type === 'error' ? printed : meant;
    for (const [index, spelling] of data.spellings.entries())
      if (broken.size === 0 && findMentions([spelling]).length === 0)
        problems.push({
          file,
          ...yaml.locate(['spellings', index]),
          what: `No article names “${spelling}”.`,
          todo: 'Write the name as a copy prints it, or move it to “alsoWritten”.',
        });
    const { citations, ...profile } = data;
    const read: Profile = {
      ...profile,
      id,
      kind: 'profile',
      href: data.type === 'error' ? paths.people(id) : paths.person(id),
      listed: paths.people(id),
      label: `People: ${data.name}`,
      text: data.role ?? data.note ?? data.name,
      quotations: quotations(citations, { file, yaml, path: ['citations'] }),
      mentions: findMentions(data.spellings),
    };
    return profile.type === 'error' ? read : wrote(read, { file, yaml, path: ['role'] });
  });
  const rank = { person: 0, organisation: 1, error: 2 };
  return profiles.sort((a, b) => rank[a.type] - rank[b.type] || sortName(a).localeCompare(sortName(b), 'en'));
}

/** The name that a profile is sorted by: of people the last. */
function sortName({ name, type }: Pick<Profile, 'name' | 'type'>): string {
  return type === 'person' ? (name.split(' ').at(-1) ?? name) : name;
}

/** What is printed by mistake, by article. */
function mistakesOf(profiles: readonly ProfileText[]): Map<string, string[]> {
  const mistakes = new Map<string, string[]>();
  for (const { type, spellings, citations } of profiles)
    for (const { article } of type === 'error' ? citations : [])
      mistakes.set(article, [...(mistakes.get(article) ?? []), ...spellings]);
  return mistakes;
}
