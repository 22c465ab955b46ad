import type { Field } from './schema-fields.ts';

/** An entry as an editor has filled it in so far, by the names of its fields. */
export type Entry = Record<string, unknown>;

/** The value of a field, whose name may be dotted. */
export function valueOf(entry: Entry, name: string): unknown {
  return name.split('.').reduce<unknown>((value, step) => (value as Entry | undefined)?.[step], entry);
}

/** The text that a field holds; empty where it holds none. */
export function textOf(entry: Entry, name: string): string {
  const value = valueOf(entry, name);
  return typeof value === 'string' ? value : '';
}

/** Fills in a field, whose name may be dotted; undefined takes it out. */
export function setValue(entry: Entry, name: string, value: unknown): void {
  const steps = name.split('.');
  const last = steps.pop() ?? name;
  const group = steps.reduce<Entry>((outer, step) => (outer[step] ??= {}) as Entry, entry);
  if (value === undefined) Reflect.deleteProperty(group, last);
  else group[last] = value;
}

/** The entries of a list; none where it is not begun. */
export function entriesOf(entry: Entry, list: string): Entry[] {
  return (valueOf(entry, list) as Entry[] | undefined) ?? [];
}

/** The fields that are needed and not filled in, with the lists that lead to each. */
export function missingFields(
  entry: Entry,
  fields: readonly Field[],
  lists: readonly string[] = [],
): { field: Field; lists: readonly string[] }[] {
  return fields.flatMap((field) => {
    if (field.kind !== 'list of entries')
      return field.needed && valueOf(entry, field.name) === undefined ? [{ field, lists }] : [];
    const entries = entriesOf(entry, field.name);
    const all = entries.length === 0 && field.needed ? [{}] : entries;
    return all.flatMap((one) => missingFields(one, field.fields, [...lists, field.name]));
  });
}
