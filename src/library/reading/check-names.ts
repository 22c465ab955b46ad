import { missingArticle, type Drafts } from './drafts.ts';
import { valuesIn, type FieldPath } from './field-path.ts';
import { allowedNames } from './nearest-name.ts';
import type { Problem } from './problem.ts';
import type { ReadFile } from './read-yaml.ts';
import { innerSchema, schemaAt } from './schema-at.ts';

/** What an id in a file can name. */
export interface Named extends Record<'articles' | 'questions' | 'events', readonly { id: string }[]> {
  /** Ids of articles with problems. */
  broken: ReadonlySet<string>;
  drafts: Drafts;
  /** Ids of the regions. */
  regions: readonly string[];
}

/**
 * Checks the ids in all files, as the marks of their fields say (`fields.ts`): what they name exists, no two entries have the same
 * id, and none has that of a region, since both are parts of addresses.
 */
export function checkNames(files: readonly ReadFile[], named: Named, problems: Problem[]): void {
  const { broken, drafts, regions } = named;
  const [articles = [], questions = [], events = []] = [named.articles, named.questions, named.events].map(
    (entries) => entries.map(({ id }) => id),
  );
  const taken = new Map<unknown, Map<string, { file: ReadFile; path: FieldPath }>>();
  const wrongEntries: Problem[] = [];
  for (const file of files)
    for (const [path, value] of valuesIn(file.data)) {
      if (typeof value !== 'string') continue;
      const { names, fragment, unique } = innerSchema(schemaAt(file.schema, path))?.meta() ?? {};
      const report = (what: string, todo: string, to = problems): void => {
        to.push({ file: file.file, ...file.yaml.locate(path), what, todo });
      };
      const places =
        names === 'regions' ? regions : names === 'places' ? [...regions, 'background'] : [value];
      if (!places.includes(value)) report(`“${value}” is not allowed here.`, allowedNames(value, places));
      if (names === 'articles' && !articles.includes(value) && !broken.has(value)) {
        const { what, todo } = missingArticle(value, articles, drafts);
        report(what, todo);
      }
      if (names === 'questions' && !questions.includes(value))
        report(`There is no question “${value}”.`, allowedNames(value, questions), wrongEntries);
      if (names === 'events' && !events.includes(value))
        report(`There is no entry “${value}” on the timeline.`, allowedNames(value, events), wrongEntries);
      if (fragment === true && regions.includes(value))
        report(`“${value}” is the id of a region.`, 'Choose another id for the entry.');
      if (unique === undefined) continue;
      const scope = unique === 'file' ? file : file.schema;
      const others = taken.get(scope) ?? new Map<string, { file: ReadFile; path: FieldPath }>();
      taken.set(scope, others);
      const first = others.get(value);
      if (first === undefined) {
        others.set(value, { file, path });
        continue;
      }
      const { line } = first.file.yaml.locate(first.path);
      if (names !== undefined)
        report(`“${value}” is here twice: it is on line ${line}, too.`, 'Keep one of the two.');
      else
        report(
          `The id “${value}” is taken by ${first.file.file}:${line}.`,
          'Give one of the two another id.',
        );
    }
  // With another problem, an entry may be missing because of it.
  if (problems.length === 0) problems.push(...wrongEntries);
}
