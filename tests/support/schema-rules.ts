import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** What `validate.ts` puts in words: a missing or wrong kind of value, an unknown field, a choice, what is too short or small. */
const WORDED = [
  'array',
  'boolean',
  'enum',
  'int',
  'literal',
  'min',
  'number',
  'object',
  'strictObject',
  'string',
];
/** What refuses nothing. */
const NO_RULES = ['default', 'describe', 'meta', 'optional', 'toJSONSchema', 'trim'];
/** What is told by the issues that it adds, each with a message. */
const OWN_ISSUES = 'superRefine';

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
        if (rule !== undefined && ![...WORDED, ...NO_RULES].includes(rule) && !hasSentence(node)) {
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

function isTold(call: ts.CallExpression): boolean {
  const { arguments: given } = call;
  if (ruleOf(call) === OWN_ISSUES) return given.every((each) => isToldInIssues(each));
  return given.some(
    (each, index) =>
      (index > 0 && ts.isStringLiteral(each)) ||
      (ts.isObjectLiteralExpression(each) &&
        each.properties.some((property) => property.name?.getText() === 'error')),
  );
}

/** Whether each issue that a function adds has a message. */
function isToldInIssues(made: ts.Node): boolean {
  const [issues, told] = [/\.addIssue\(/g, /\bmessage:/g].map(
    (form) => made.getText().match(form)?.length ?? 0,
  );
  return issues !== undefined && issues > 0 && issues === told;
}
