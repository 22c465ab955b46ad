import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** What `validate.ts` puts in words: a missing or wrong kind of value, an unknown field, a choice, what is too short or small. */
const WORDED = new Set([
  ...['array', 'boolean', 'default', 'describe', 'enum', 'int', 'literal', 'min', 'number', 'object'],
  ...['optional', 'strictObject', 'string', 'trim'],
]);

/**
 * The rules of the content’s schemas that have no sentence of their own (`error: …`, or the second word of `.regex()`) and are none of
 * those that `validate.ts` puts in words: what they say would be the schema library’s words. Each with its file and line.
 */
export function rulesWithoutSentence(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('evidence'))
    .flatMap((name) => {
      const path = join(SRC, name);
      const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
      if (!/from 'astro\/zod'/.test(source.text)) return [];
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        const rule = ruleOf(node);
        if (rule !== undefined && !WORDED.has(rule) && !hasSentence(node)) {
          const { line } = source.getLineAndCharacterOfPosition((node as ts.CallExpression).expression.end);
          found.push(`src/${name}:${line + 1} .${rule}()`);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
}

/** The name of a rule, where a node is a call on `z` or on a schema that begins with it. */
function ruleOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  let begin: ts.Expression = node.expression;
  while (ts.isPropertyAccessExpression(begin) || ts.isCallExpression(begin)) begin = begin.expression;
  return begin.getText() === 'z' ? node.expression.name.text : undefined;
}

/** Its own, or that of the choice that it is a part of, which is then told instead. */
function hasSentence(node: ts.Node): boolean {
  for (let around = node; !ts.isSourceFile(around); around = around.parent)
    if ((around === node || ruleOf(around) === 'union') && isTold(around as ts.CallExpression)) return true;
  return false;
}

function isTold({ arguments: given }: ts.CallExpression): boolean {
  return given.some(
    (each, index) =>
      (index > 0 && ts.isStringLiteral(each)) ||
      (ts.isObjectLiteralExpression(each) &&
        each.properties.some((property) => property.name?.getText() === 'error')),
  );
}
