import { z } from 'astro/zod';
import { formatField, valueAt, withoutEntry, type FieldPath } from './field-path.ts';
import { findTextFaults } from './find-text-faults.ts';
import { findTodos } from './find-todos.ts';
import { allowedNames } from './nearest-name.ts';
import type { YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { innerSchema, schemaAt } from './schema-at.ts';

/** What is wrong, and what to do. */
type Fault = Pick<Problem, 'what' | 'todo'>;

/**
 * Validates parsed YAML against a schema and reports every fault with file, line and field.
 * The schema's descriptions (`.describe()`) explain a missing field to the editor. A text that begins with TODO is reported as
 * unfinished whatever its field; a draft may contain such texts.
 * @returns the validated value, or undefined if there is any problem.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  file: string,
  problems: Problem[],
): z.output<Schema> | undefined {
  // An empty file is missing every field or entry.
  const result = schema.safeParse(source.data ?? (schema instanceof z.ZodArray ? [] : {}), {
    reportInput: true,
  });
  const issues = issuesOf(result.error);
  const problemAt = (path: FieldPath, fault: Fault): Problem => ({
    file,
    field: formatField(path) || undefined,
    ...source.locate(path),
    ...fault,
  });

  const todos = findTodos(source.data);
  const wrong = new Set(issues.map(([path]) => formatField(path)));
  const found = [
    ...todos
      .filter((path) => wrong.has(formatField(path)) || !isInDraft(source.data, path))
      .map((path) => problemAt(path, describeTodo(schema, path))),
    ...findTextFaults(schema, source, file),
  ];
  // Report one fault per field; further ones would repeat it.
  const reported = new Set([...todos.map(formatField), ...found.map(({ field }) => field)]);
  found.push(
    ...issues
      .filter(([path]) => !reported.has(formatField(path)))
      .map(([path, issue]) => problemAt(path, describeIssue(schema, path, issue, source.data))),
  );
  problems.push(...found);
  return found.length === 0 ? result.data : undefined;
}

/** The schema’s issues, one per field: each unknown field becomes an issue of its own. */
function issuesOf(error: z.ZodError | undefined): [path: FieldPath, issue: z.core.$ZodIssue][] {
  return (error?.issues ?? []).flatMap((issue) => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    return fields.map((field): [FieldPath, typeof issue] => [field, issue]);
  });
}

function isInDraft(data: unknown, path: FieldPath): boolean {
  return path.some((_, length) => valueAt(data, [...path.slice(0, length), 'draft']) === true);
}

/** The fault for a text that begins with TODO. @param path of the text. */
export function describeTodo(schema: z.ZodType, path: FieldPath): Fault {
  const wanted = schemaAt(schema, path);
  const inner = innerSchema(wanted);
  // The description of a list’s entries is on the list.
  const meant = [wanted, inner, schemaAt(schema, path.slice(0, -1))].find(
    (part) => part?.description !== undefined,
  )?.description;
  const values = inner instanceof z.ZodEnum ? ` Allowed: ${inner.options.join(', ')}.` : '';
  return {
    what: `“${withoutEntry(formatField(path))}” still says TODO.`,
    todo: `Write what belongs there.${meant === undefined ? '' : ` It is ${meant}`}${values}`,
  };
}

function describeIssue(schema: z.ZodType, path: FieldPath, issue: z.core.$ZodIssue, data: unknown): Fault {
  const last = path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const group = innerSchema(schemaAt(schema, path.slice(0, -1)));
    const allowed = group instanceof z.ZodObject ? Object.keys(group.shape) : [];
    return { what: `“${String(last)}” is not a field here.`, todo: allowedNames(String(last), allowed) };
  }
  if (issue.code === 'invalid_value' && issue.input !== undefined && issue.input !== null) {
    const given = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input);
    return { what: `“${given}” is not allowed here.`, todo: allowedNames(given, issue.values.map(String)) };
  }
  const wanted = schemaAt(schema, path);
  const name = last === undefined ? 'The file' : typeof last === 'number' ? `Entry ${last + 1}` : `“${last}”`;
  const orOut = wanted instanceof z.ZodOptional || typeof last === 'number' ? ' or take it out' : '';
  const meant = wanted?.description ?? innerSchema(wanted)?.description;
  const fault = (what: string, todo: string): Fault => ({
    what,
    todo: `${todo}.${meant === undefined ? '' : ` It is ${meant}`}`,
  });
  if (issue.input === undefined && issue.code !== 'custom') return fault(`${name} is missing.`, 'Add it');
  if (issue.input === null) return fault(`${name} is empty.`, `Fill it in${orOut}`);
  if (issue.code === 'invalid_type')
    return fault(`${name} should be ${article(issue.expected)}, and is ${kindOf(issue.input)}.`, 'Change it');
  if (issue.code === 'too_small')
    return issue.origin === 'number'
      ? fault(`${name} is less than ${issue.minimum}.`, 'Change it')
      : fault(`${name} is empty or too short.`, `Fill it in${orOut}`);
  if (issue.code === 'too_big' && issue.origin === 'number')
    return fault(`${name} is more than ${issue.maximum}.`, 'Change it');
  // A rule about several fields can fail because one is missing.
  const isThere = valueAt(data, path) !== undefined;
  return fault(issue.message, isThere ? `Change ${name}${orOut}` : `Add ${name}`);
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
