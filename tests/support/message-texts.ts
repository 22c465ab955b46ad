import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** A text in `src/` that a person may be shown as a message or as part of one. */
export interface MessageText {
  /** `src/content/validate.ts` */
  file: string;
  line: number;
  /** Where it lies. */
  path: string;
  /** Offset of the expression that makes it. */
  start: number;
  /** As it is written. */
  text: string;
  /** Matches every message that has the text in it; any message where a place only takes texts that stand elsewhere. */
  pattern: RegExp;
}

/** Fields of a problem, of a fault and of a schema whose values are words for people. */
const FIELDS = new Set(['what', 'todo', 'error']);
/** What is done to lists so that a message comes of them. */
const JOINING = new Set(['map', 'flatMap', 'join', 'concat']);
/** What they are told otherwise: what is thrown, and what a command prints as its error. */
const TOLD = /^(?:\w*Error|console\.error)$/;

/**
 * Every text of a message in `src/`, found by its form: what stands in a field `what`, `todo` or `error`, or is handed to a
 * parameter of one of these names; what an Error is made of; what `console.error` prints; sentences in a list of `faults`; and that of a
 * schema’s `.regex()`.
 * Names and functions of the same file, and functions of `src/content/`, are followed to the words they stand for.
 */
export function messageTexts(): MessageText[] {
  const files = new Map(
    readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|mjs)$/.test(name))
      .map((name) => join(SRC, name))
      .map((path) => [
        path,
        ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true),
      ]),
  );
  const found = new Map<string, MessageText>();
  for (const source of files.values()) {
    const parameters = messageParameters(source);
    visit(source, (node) => {
      for (const expression of messagesAt(node, parameters)) {
        note(found, expression, source);
        gather(expression, source, files, found, new Set());
      }
    });
  }
  return [...found.values()].sort((a, b) => a.path.localeCompare(b.path, 'en') || a.start - b.start);
}

/** The expressions at a node that make a message. */
function messagesAt(node: ts.Node, parameters: ReadonlyMap<string, Set<number>>): ts.Expression[] {
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && FIELDS.has(node.name.text))
    return isWords(node.initializer) ? [node.initializer] : [];
  if (ts.isShorthandPropertyAssignment(node) && FIELDS.has(node.name.text)) return [node.name];
  if (ts.isNewExpression(node) && TOLD.test(node.expression.getText()))
    return [...(node.arguments ?? [])].filter((given) => !ts.isObjectLiteralExpression(given));
  if (!ts.isCallExpression(node)) return [];
  const { expression, arguments: given } = node;
  if (TOLD.test(expression.getText())) return [...given];
  if (expression.getText() === 'faults.push')
    return given.filter((each) => ts.isStringLiteralLike(each) || ts.isTemplateExpression(each));
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  if (name === 'regex') return [...given].slice(1).filter((each) => !ts.isObjectLiteralExpression(each));
  return given.filter((_, index) => parameters.get(name)?.has(index) === true);
}

/** A schema has fields of these names, too; theirs are no words. */
function isWords(expression: ts.Expression): boolean {
  return !/^(?:z|text|slug)\b/.test(expression.getText());
}

/** Functions of a file that take `what` or `todo`, and as which parameter. */
function messageParameters(source: ts.SourceFile): Map<string, Set<number>> {
  const named = new Map<string, Set<number>>();
  visit(source, (node) => {
    if (!ts.isFunctionLike(node)) return;
    const { parent } = node;
    const name =
      node.name?.getText() ??
      ('name' in parent ? (parent.name as ts.Node | undefined)?.getText() : undefined);
    const indexes = node.parameters.flatMap((parameter, index) =>
      FIELDS.has(parameter.name.getText()) ? [index] : [],
    );
    if (name !== undefined && indexes.length > 0)
      named.set(name, new Set([...(named.get(name) ?? []), ...indexes]));
  });
  return named;
}

/** Notes down every text in an expression, and in what it stands for. */
function gather(
  expression: ts.Node,
  source: ts.SourceFile,
  files: ReadonlyMap<string, ts.SourceFile>,
  found: Map<string, MessageText>,
  followed: Set<ts.Node>,
): void {
  if (followed.has(expression)) return;
  followed.add(expression);
  const inner = (node: ts.Node): void => {
    gather(node, source, files, found, followed);
  };
  if (ts.isStringLiteralLike(expression)) note(found, expression, source, expression.text);
  else if (ts.isTemplateExpression(expression)) {
    note(found, expression, source, expression.getText().slice(1, -1));
    for (const { expression: part } of expression.templateSpans) inner(part);
  } else if (ts.isIdentifier(expression)) {
    for (const { file, node } of meant(expression.text, source, files))
      gather(node, file, files, found, followed);
  } else if (ts.isCallExpression(expression)) {
    const { expression: callee, arguments: given } = expression;
    const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined;
    // A list that is looked through is no message.
    if (method !== 'split' && method !== 'indexOf')
      inner(ts.isPropertyAccessExpression(callee) ? callee.expression : callee);
    // What is done to a text, as “replace” or “toLocaleString”, has words that are no part of it.
    if (method === undefined || JOINING.has(method)) for (const each of given) inner(each);
  } else if (ts.isConditionalExpression(expression)) {
    inner(expression.whenTrue);
    inner(expression.whenFalse);
  } else if (ts.isFunctionLike(expression)) {
    const { body } = expression as ts.FunctionLikeDeclaration;
    if (body !== undefined && !ts.isBlock(body)) inner(body);
    else if (body !== undefined)
      visit(body, (node) => {
        if (ts.isReturnStatement(node) && node.expression !== undefined) inner(node.expression);
      });
  } else if (ts.isElementAccessExpression(expression)) inner(expression.expression);
  else if (ts.isPropertyAccessExpression(expression)) return;
  else if (ts.isObjectLiteralExpression(expression)) {
    for (const property of expression.properties)
      if (ts.isPropertyAssignment(property)) inner(property.initializer);
  } else if (!ts.isTypeNode(expression)) ts.forEachChild(expression, inner);
}

/** What a name of a file stands for: a constant or function of its own, or of `src/content/`. */
function meant(
  name: string,
  source: ts.SourceFile,
  files: ReadonlyMap<string, ts.SourceFile>,
): { file: ts.SourceFile; node: ts.Node }[] {
  const here: { file: ts.SourceFile; node: ts.Node }[] = [];
  visit(source, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && node.name.getText() === name)
      here.push({ file: source, node: node.initializer });
    else if (ts.isFunctionDeclaration(node) && node.name?.text === name) here.push({ file: source, node });
    else if (
      ts.isImportDeclaration(node) &&
      new RegExp(`\\b${name}\\b`).test(node.importClause?.getText() ?? '') &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const path = join(dirname(source.fileName), node.moduleSpecifier.text);
      const file = dirname(path) === join(SRC, 'content') ? files.get(path) : undefined;
      if (file !== undefined && file !== source) here.push(...meant(name, file, files));
    }
  });
  return here;
}

function note(found: Map<string, MessageText>, node: ts.Node, source: ts.SourceFile, text?: string): void {
  // Marks and single letters between texts are no words.
  if (text !== undefined && !/\p{L}{2}/u.test(text.replace(/\$\{[^]*?\}/g, ''))) return;
  const start = node.getStart();
  const { line } = source.getLineAndCharacterOfPosition(start);
  // A place with words of its own is noted down with them.
  if (text === undefined && found.has(`${source.fileName}:${start}`)) return;
  found.set(`${source.fileName}:${start}`, {
    file: `src${source.fileName.slice(SRC.length)}`,
    line: line + 1,
    path: source.fileName,
    start,
    text: text ?? node.getText(),
    pattern:
      text === undefined ? /^/ : ts.isTemplateExpression(node) ? patternOf(node) : new RegExp(escaped(text)),
  });
}

/** A template as a pattern: its own words, with anything between them. */
function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp {
  return new RegExp(
    [head, ...templateSpans.map(({ literal }) => literal)].map(({ text }) => escaped(text)).join('[^]*?'),
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function visit(node: ts.Node, look: (node: ts.Node) => unknown): void {
  look(node);
  ts.forEachChild(node, (child) => {
    visit(child, look);
  });
}
