/** Path of a field: field names and list indexes. */
export type FieldPath = readonly (string | number)[];

/** A field path as text: `regions[0].name`. */
export function formatField(path: FieldPath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}

/** The path of a field within its entry of a file that is a list: `kind` of `[0].kind`. */
export function withoutEntry(field: string): string {
  return field.replace(/^\[\d+\]\./, '');
}

/** The value at a path; undefined if there is none. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Partial<Record<string | number, unknown>> | null | undefined)?.[part],
    data,
  );
}

/**
 * All scalar values in some data, each with its path.
 * @param path of the data in its file.
 */
export function valuesIn(data: unknown, path: FieldPath = []): [path: FieldPath, value: unknown][] {
  if (typeof data !== 'object' || data === null) return [[path, data]];
  return Object.entries(data).flatMap(([name, value]) =>
    valuesIn(value, [...path, Array.isArray(data) ? Number(name) : name]),
  );
}
