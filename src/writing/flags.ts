import type { Field } from './schema-fields.ts';

/** A flag of the command and the field that it fills in. */
export interface Flag {
  /** Without its dashes: `date`, `quote`, `positions.answer`. */
  name: string;
  field: Field;
  /** The lists that lead to the field, outermost first. */
  lists: readonly string[];
}

/**
 * The flags for a set of fields: each is called like its field, one of an entry of a list with the list’s name before it. A citation
 * is the exception, as every entry has some: its flags stand without the list’s name (`--article`, `--quote`). Where what
 * cites names its article itself, as an answer does, its citations take that and have no flag for it.
 */
export function flagsOf(fields: readonly Field[], lists: readonly string[] = [], before = ''): Flag[] {
  const names = new Set(fields.map(({ name }) => name));
  return fields.flatMap((field): Flag[] => {
    if (field.kind !== 'list of entries') return [{ name: `${before}${field.name}`, field, lists }];
    const inside = [...lists, field.name];
    if (!field.cites) return flagsOf(field.fields, inside, `${before}${field.name}.`);
    return flagsOf(
      field.fields.filter(({ name }) => !names.has(name)),
      inside,
      before,
    );
  });
}
