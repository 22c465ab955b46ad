import { z } from 'astro/zod';
import { allowedNames } from './nearest-name.ts';
import type { FieldPath, YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';

/**
 * Checks parsed YAML against a schema and names every fault by file, line and field.
 * The schema's own descriptions (`.describe()`) tell the author what a missing field is.
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
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(...describeIssue(schema, issue, source, file));
  return undefined;
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
  const path = issue.path.filter((part) => typeof part !== 'symbol');
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
  const meant = wanted?.description ?? unwrap(wanted)?.description;
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
function schemaAt(schema: z.ZodType | undefined, path: FieldPath): z.ZodType | undefined {
  let current = schema;
  for (const part of path) {
    const inner = unwrap(current);
    if (inner instanceof z.ZodObject) current = inner.shape[String(part)] as z.ZodType | undefined;
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else return undefined;
  }
  return current;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault)
    current = current.unwrap() as z.ZodType;
  return current;
}

function fieldNames(schema: z.ZodType | undefined): string[] {
  const inner = unwrap(schema);
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
