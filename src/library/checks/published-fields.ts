import type { SitePath } from '../../site.ts';
import type { WrittenStatement } from '../citations/desk.ts';
import { MAP_FILE } from '../kinds/map-schema.ts';
import type { PublishedField } from '../kinds/published.ts';
import { formatField, type FieldPath } from '../reading/field-path.ts';
import type { Kind, ReadFile } from '../reading/read-yaml.ts';

/** Fields that no reader reads. */
const UNSEEN = ['because', 'draft', 'colours'];
/** What readers read on a map. The rest is what it is drawn from. */
const ON_MAPS = ['description', 'credit', 'rights', 'places', 'areas', 'name'];

type Fields = Readonly<Record<string, unknown>>;

/** What is around a value: the fields of its file and its entry; its statement, if there is one, and how deep in the file that is. */
interface Around {
  fields: Fields;
  address?: SitePath;
  from: number;
}

/**
 * Every value that readers see: dates, names, headings, remarks, notes, where a copy comes from. `shownAt` in the list of kinds says
 * which files have them. An entry of a list in a file, such as a step of `chain`, is one value; a statement is divided into its fields.
 * @param written the statements, with the positions of their texts. @param kinds every kind of file.
 */
export function publishedFields(
  files: readonly ReadFile[],
  written: readonly WrittenStatement[],
  kinds: readonly Kind[],
): PublishedField[] {
  const key = (file: string, path: FieldPath): string => `${file} ${formatField(path)}`;
  const statements = new Map(
    written.map(({ statement, at }) => [key(at.file, at.path.slice(0, -1)), statement.href]),
  );
  return files.flatMap(({ id, file, yaml, data, schema }) => {
    const shownAt = kinds.find((kind) => kind.schema === schema)?.shownAt;
    if (shownAt === undefined) return [];
    const visit = (value: unknown, path: FieldPath, around: Around): PublishedField[] => {
      const statement = statements.get(key(file, path));
      const here = statement === undefined ? around : { ...around, address: statement, from: path.length };
      if (Array.isArray(value))
        return value.flatMap((entry: unknown, index) => {
          const fields = isGroup(entry) ? { ...here.fields, ...entry } : here.fields;
          return visit(entry, [...path, index], { ...here, fields });
        });
      const isWhole = typeof path.at(-1) === 'number' && path.length > here.from + 1;
      if (isGroup(value) && (!isWhole || Object.values(value).some(hasGroups)))
        return Object.entries(value).flatMap(([name, field]) => visit(field, [...path, name], here));
      const address = here.address ?? shownAt(id, here.fields);
      const name = path.slice(here.from).filter((step) => typeof step === 'string');
      return [{ address, line: `${name.join('.')}: ${textOf(value)}`, at: { file, yaml, path } }];
    };
    const whole = seen(data, schema === MAP_FILE.schema);
    return visit(whole, [], { fields: isGroup(whole) ? whole : {}, from: 0 });
  });
}

/** The lines of fields, sorted, by address. */
export function linesByAddress(fields: readonly PublishedField[]): Map<SitePath, string[]> {
  const grouped = Map.groupBy(fields, ({ address }) => address);
  return new Map([...grouped].map(([address, own]) => [address, own.map(({ line }) => line).sort()]));
}

/** The data without what no reader reads. */
function seen(data: unknown, isMap: boolean): unknown {
  if (Array.isArray(data)) return data.map((entry) => seen(entry, isMap));
  if (!isGroup(data)) return data;
  const names = Object.keys(data).filter((name) => (isMap ? ON_MAPS.includes(name) : !UNSEEN.includes(name)));
  return Object.fromEntries(names.map((name) => [name, seen(data[name], isMap || name === 'map')]));
}

function isGroup(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasGroups(value: unknown): boolean {
  return Array.isArray(value) && value.some(isGroup);
}

/** A value in one line: `by: Asia Times; what: a version under a headline of its own`. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (!isGroup(value)) return String(value);
  return Object.entries(value)
    .map(([name, field]) => `${name}: ${textOf(field)}`)
    .join('; ');
}
