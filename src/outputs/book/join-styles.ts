/** One style sheet with every rule of several, each once, where it first is. Typefaces that are files are left out. */
export function joinStyles(sheets: readonly string[]): string {
  const rules = new Set(sheets.flatMap(topRules));
  return [...rules].filter((rule) => !/^@font-face\{[^}]*url\(/.test(rule)).join('');
}

/** The rules of a minified style sheet, an at-rule with all that is in it. */
function topRules(css: string): string[] {
  const rules: string[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    depth += { '{': 1, '}': -1 }[sign] ?? 0;
    if (depth > 0 || sign === '{') continue;
    rules.push(css.slice(start, index + 1).trim());
    start = index + 1;
  }
  return rules;
}
