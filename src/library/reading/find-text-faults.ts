import { z } from 'astro/zod';
import { formatField, valuesIn } from './field-path.ts';
import { findTodos } from './find-todos.ts';
import { CONTROL, nameUnseen } from './name-unseen.ts';
import type { YamlSource } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { innerSchema, schemaAt } from './schema-at.ts';

/**
 * Invisible characters: controls, lone surrogates, line separators, and default-ignorable code points (soft hyphens, zero-width
 * spaces, direction marks, byte order marks). Variation selectors are allowed, and so are joiners and non-joiners after an emoji
 * or a letter of a script that needs them, where they change what is shown.
 */
const UNSEEN =
  /[[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]--[\t\n\u200C\u200D\p{Variation_Selector}]]|(?<![[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}]]|[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]/gv;

/** Those that no copy has either. */
const CONTROLS = new RegExp(CONTROL, 'gv');

/**
 * Finds faults in the texts of a file that are easy to miss:
 * - An unquoted text that a “#” cuts off. Comments are allowed on lines of their own, and after values that are not free text:
 *   ids, days, numbers, `true` and `false`, and fields with a pattern or a list of allowed values.
 * - An invisible character. Words of a copy (`verbatim`) may have those that are no control characters.
 * A text that says TODO may have a comment.
 */
export function findTextFaults(schema: z.ZodType, source: YamlSource, file: string): Problem[] {
  const todos = new Set(findTodos(source.data).map(formatField));
  return valuesIn(source.data).flatMap(([path, value]) => {
    const known = innerSchema(schemaAt(schema, path));
    const faults: Problem[] = [];
    const behind = isText(known) && !todos.has(formatField(path)) ? source.commentBehind?.(path) : undefined;
    if (behind !== undefined)
      faults.push({
        file,
        ...behind.place,
        what: `“${behind.comment}” is lost: “#” after a space begins a comment.`,
        todo: 'Put the whole text into quotation marks, or into the lines below “>-”. A comment goes on a line of its own.',
      });
    if (typeof value !== 'string') return faults;
    const isVerbatim = known?.meta()?.['verbatim'] === true;
    for (const character of new Set(value.match(isVerbatim ? CONTROLS : UNSEEN)))
      faults.push({
        file,
        field: formatField(path),
        ...source.locate(path, (written) => indexOfUnseen(written, character)),
        what: `A character here cannot be seen: ${nameUnseen(character, UNSEEN)}.`,
        todo: `Delete it, or type the text again. It is marked here: “${excerpt(value, character)}”.`,
      });
    return faults;
  });
}

function isText(schema: z.ZodType | undefined): boolean {
  const { format, names } = schema?.meta() ?? {};
  return schema instanceof z.ZodString && (schema.format ?? format ?? names) === undefined;
}

function indexOfUnseen(text: string, character: string): number {
  return [...text.matchAll(UNSEEN)].find(([found]) => found === character)?.index ?? -1;
}

/** The words around an invisible character, with its code in its place. */
function excerpt(text: string, character: string): string {
  const at = indexOfUnseen(text, character);
  const before = /.{0,20}$/su.exec(text.slice(0, at))?.[0] ?? '';
  const from = /.{0,20}/su.exec(text.slice(at))?.[0] ?? '';
  return nameUnseen(`${before}${from}`, UNSEEN).replace(/\s+/g, ' ');
}
