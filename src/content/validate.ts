import { z } from 'astro/zod';
import { findTodos } from './find-todos.ts';
import { allowedNames } from './nearest-name.ts';
import type { FieldPath, YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';

/**
 * Checks parsed YAML against a schema and names every fault by file, line and field.
 * The schema's own descriptions (`.describe()`) tell the author what a missing field is. A text that begins with TODO stands for
 * one that is still to be written, whatever the schema would say of it; in a draft it may stand where any text may.
 * @returns the validated value, or undefined if there is any problem.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  file: string,
  problems: Problem[],
): z.output<Schema> | undefined {
  // In an empty file every field is missing, or every entry.
  const result = schema.safeParse(source.data ?? (schema instanceof z.ZodArray ? [] : {}), {
    reportInput: true,
  });
  const unwritten = findTodos(source.data, [], false);
  if (result.success && unwritten.length === 0) return result.data;
  // A draft may say so wherever any text will do.
  const issues = result.error?.issues ?? [];
  const left = new Map(
    [...unwritten, ...findTodos(source.data)].map((path) => [formatField(path), path] as const),
  );
  const wrong = new Set([
    ...unwritten.map(formatField),
    ...issues.map((issue) => formatField(pathOf(issue))),
  ]);
  for (const [field, path] of left)
    if (wrong.has(field)) problems.push(describeTodo(schema, path, source, file));
  for (const issue of issues)
    if (!left.has(formatField(pathOf(issue)))) problems.push(...describeIssue(schema, issue, source, file));
  return undefined;
}

/** The problem of a text that begins with TODO, with what its field is. @param path of the text. */
export function describeTodo(schema: z.ZodType, path: FieldPath, source: YamlSource, file: string): Problem {
  const field = formatField(path);
  const wanted = schemaAt(schema, path);
  // What an entry of a list is, is said of the list.
  const meant = [wanted, innerSchema(wanted), schemaAt(schema, path.slice(0, -1))].find(
    (part) => part?.description !== undefined,
  )?.description;
  const values =
    innerSchema(wanted) instanceof z.ZodEnum ? (innerSchema(wanted) as z.ZodEnum).options.map(String) : [];
  return {
    file,
    ...source.locate(path),
    field,
    what: `“${withoutEntry(field)}” still says TODO.`,
    todo: [
      'Write what belongs there.',
      ...(meant === undefined ? [] : [`It is ${meant}`]),
      ...(values.length === 0 ? [] : [`Allowed: ${values.join(', ')}.`]),
    ].join(' '),
  };
}

function pathOf(issue: z.core.$ZodIssue): (string | number)[] {
  return issue.path.filter((part) => typeof part !== 'symbol');
}

/** The path of a field within its entry of a file that is a list: `kind` of `[0].kind`. */
function withoutEntry(field: string): string {
  return field.replace(/^\[\d+\]\./, '');
}

/** A field path as people write it: `regions[0].name`. */
export function formatField(path: FieldPath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}

function describeIssue(
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  source: YamlSource,
  file: string,
): Problem[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    const allowed = fieldNames(schemaAt(schema, path));
    return issue.keys.map((key) => ({
      file,
      ...source.locate([...path, key]),
      field: formatField([...path, key]),
      what: `“${key}” is not a field here.`,
      todo: allowedNames(key, allowed),
    }));
  }
  const field = formatField(path);
  const last = path.at(-1);
  const name =
    last === undefined ? 'What stands here' : typeof last === 'number' ? `Entry ${last + 1}` : `“${last}”`;
  const base = { file, ...source.locate(path), ...(field === '' ? {} : { field }) };
  const wanted = schemaAt(schema, path);
  const meant = wanted?.description ?? innerSchema(wanted)?.description;
  const explained = meant === undefined ? '' : ` It is ${meant}`;
  const orOut = wanted instanceof z.ZodOptional || typeof last === 'number' ? ' or take it out' : '';
  if (issue.input === undefined && issue.code !== 'custom')
    return [{ ...base, what: `${name} is missing.`, todo: `Add it.${explained}` }];
  if (issue.input === null)
    return [{ ...base, what: `${name} is empty.`, todo: `Fill it in${orOut}.${explained}` }];
  if (issue.code === 'invalid_value') {
    const given = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input);
    return [
      {
        ...base,
        what: `“${given}” is not allowed here.`,
        todo: allowedNames(given, issue.values.map(String)),
      },
    ];
  }
  if (issue.code === 'invalid_type')
    return [
      {
        ...base,
        what: `${name} should be ${article(issue.expected)}, and is ${kindOf(issue.input)}.`,
        todo: `Change it.${explained}`,
      },
    ];
  if (issue.code === 'too_small' && issue.origin === 'number')
    return [{ ...base, what: `${name} is less than ${issue.minimum}.`, todo: `Change it.${explained}` }];
  if (issue.code === 'too_small')
    return [{ ...base, what: `${name} is empty or too short.`, todo: `Fill it in${orOut}.${explained}` }];
  // What fields say together can be wrong by one that is not there.
  const isThere = valueAt(source.data, path) !== undefined;
  return [
    {
      ...base,
      what: issue.message,
      todo: `${isThere ? `Change ${name}${orOut}` : `Add ${name}`}.${explained}`,
    },
  ];
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Partial<Record<string | number, unknown>> | null | undefined)?.[part],
    data,
  );
}

/** The part of a schema that a path leads to; undefined where the path leaves it. */
function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>(schemaInside, schema);
}

/** The schema of a field of an object, or of the entries of a list; undefined where there is none. */
export function schemaInside(schema: z.ZodType | undefined, part: string | number): z.ZodType | undefined {
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodObject) return inner.shape[String(part)] as z.ZodType | undefined;
  return inner instanceof z.ZodArray && typeof part === 'number' ? (inner.element as z.ZodType) : undefined;
}

/** A schema without what says that it may be left out. */
function innerSchema(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault)
    current = current.unwrap() as z.ZodType;
  return current;
}

function fieldNames(schema: z.ZodType | undefined): string[] {
  const inner = innerSchema(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function article(type: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'a group of fields',
    string: 'text',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
  };
  return names[type] ?? type;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text “${value}”`;
  return typeof value === 'number' ? String(value) : article(typeof value);
}
