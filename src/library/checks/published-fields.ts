import type { SitePath } from '../../site.ts';
import type { Place, WrittenStatement } from '../citations/desk.ts';
import { MAP_FILE } from '../kinds/map-schema.ts';
import { formatField, type FieldPath } from '../reading/field-path.ts';
import type { Kind, ReadFile } from '../reading/read-yaml.ts';

/** A value of ours that readers see, and that is not among the words and quotations of a statement. */
export interface PublishedField {
  /** The statement that it belongs to, or else the page, or part of a page, that shows it. */
  address: SitePath;
  /** The field and its value: `date: 2031-03-06`. */
  line: string;
  at: Place;
}

/** Fields that no reader reads. */
const UNSEEN = ['because', 'draft', 'colours'];
/** What readers read on a map. The rest is what it is drawn from. */
const ON_MAPS = ['description', 'credit', 'rights', 'places', 'areas', 'name'];
/** Fields that the record of a statement has, with those of its text and its citations. */
const STATED = ['value', 'record'];

type Fields = Readonly<Record<string, unknown>>;

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
  const statements = new Map(written.map((one) => [key(one.at.file, one.at.path.slice(0, -1)), one]));
  return files.flatMap(({ id, file, yaml, data, schema }) => {
    const shownAt = kinds.find((kind) => kind.schema === schema)?.shownAt;
    if (shownAt === undefined) return [];
    /** @param fields of the file and the entry. @param of the statement around the value, and its place. */
    const visit = (
      value: unknown,
      path: FieldPath,
      fields: Fields,
      of?: [SitePath, FieldPath],
    ): PublishedField[] => {
      const stated = statements.get(key(file, path));
      if (stated !== undefined && isGroup(value))
        return inside(withoutStated(value, stated.at), path, fields, [stated.statement.href, path]);
      if (Array.isArray(value))
        return value.flatMap((entry: unknown, index) =>
          visit(entry, [...path, index], isGroup(entry) ? { ...fields, ...entry } : fields, of),
        );
      const isEntry = typeof path.at(-1) === 'number' && path.length > 1;
      if (isGroup(value) && (!isEntry || Object.values(value).some(hasGroups)))
        return inside(value, path, path.length === 0 ? value : fields, of);
      const [address, from] = of ?? [shownAt(id, fields), []];
      const name = path.slice(from.length).filter((step) => typeof step === 'string');
      return [{ address, line: `${name.join('.')}: ${textOf(value)}`, at: { file, yaml, path } }];
    };
    const inside = (
      group: Fields,
      path: FieldPath,
      fields: Fields,
      of?: [SitePath, FieldPath],
    ): PublishedField[] =>
      Object.entries(group).flatMap(([name, value]) => visit(value, [...path, name], fields, of));
    return visit(seen(data, schema === MAP_FILE.schema), [], {});
  });
}

/** The data without what no reader reads. */
function seen(data: unknown, isMap: boolean): unknown {
  if (Array.isArray(data)) return data.map((entry) => seen(entry, isMap));
  if (!isGroup(data)) return data;
  const names = Object.keys(data).filter((name) => (isMap ? ON_MAPS.includes(name) : !UNSEEN.includes(name)));
  return Object.fromEntries(names.map((name) => [name, seen(data[name], isMap || name === 'map')]));
}

/** What the record of a statement does not have: its fields but the text, and which occurrence a quotation means. */
function withoutStated(entry: Fields, { path }: Place): Fields {
  const names = Object.keys(entry).filter((name) => name !== path.at(-1) && !STATED.includes(name));
  const fields = Object.fromEntries(names.map((name) => [name, entry[name]]));
  const { citations } = fields;
  if (!Array.isArray(citations)) return fields;
  return {
    ...fields,
    citations: citations.map(({ occurrence }: { occurrence?: number }) =>
      occurrence === undefined ? [] : { occurrence },
    ),
  };
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
