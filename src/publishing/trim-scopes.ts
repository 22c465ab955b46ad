/**
 * Astro marks every element of a component that has styles with the component’s scope (`data-astro-cid-j7pv25f6`), and every
 * rule of these styles names it. A page needs far fewer: an element that no rule can mean loses the mark, the others
 * get a short one.
 */

/** What an element must be for one rule of a scope to mean it, as far as its tag and classes tell. */
interface Meant {
  tag: string;
  classes: readonly string[];
}

/** One scope of a style sheet: what it is called from now on, and whom its rules mean. */
interface Scope {
  name: string;
  meant: Meant[];
  /** The same, found out before: by tag and class attribute. */
  known: Map<string, boolean>;
}

/** The styles of a page: its `<style>` elements with short scopes, and the scopes. */
interface Styles {
  elements: readonly string[];
  scopes: ReadonlyMap<string, Scope>;
}

const STYLE = /<style>(.*?)<\/style>/gs;
const SCOPE = /data-astro-cid-([a-z0-9]+)/g;
/** One element in a selector, with the scope in it: `p.small[data-astro-cid-j7pv25f6]:is(…)`; a word after a colon is no tag. */
const COMPOUND = /(:?[\w*-]*)((?:[.#][\w-]+)*)\[data-astro-cid-([a-z0-9]+)\]/g;
/** A start tag; a value may hold a “>”. */
const START_TAG = /<[a-z][\w-]*(?:[^<>"]|"[^"]*")+>/y;
const NAME = /^<([\w-]+)/;
const SCOPE_ATTRIBUTE = / data-astro-cid-([a-z0-9]+)(?:="[^"]*")?/g;
/** How every such attribute begins. */
const MARK = ' data-astro-cid-';

/**
 * A page without the scopes it does not need. The same styles always come out the same, whatever stands in the page. A rule for a
 * class that only a script sets must be global: here the class is not yet there.
 */
export function trimScopes(html: string): string {
  const found = [...html.matchAll(STYLE)];
  const { elements, scopes } = stylesOf(found.map(([, css = '']) => css));
  let [trimmed, at] = ['', 0];
  for (const [index, { index: from, 0: whole }] of found.entries()) {
    trimmed += trimTags(html.slice(at, from), scopes) + (elements[index] ?? whole);
    at = from + whole.length;
  }
  return trimmed + trimTags(html.slice(at), scopes);
}

/**
 * Goes from tag to tag, as a “<” may also stand in a value, and takes only those with a mark apart: to replace each tag of every page by an
 * expression was a quarter of what a large build allocates.
 */
function trimTags(html: string, scopes: Styles['scopes']): string {
  let [trimmed, at, mark] = ['', 0, html.indexOf(MARK)];
  for (let from = html.indexOf('<'); from !== -1 && mark !== -1;) {
    START_TAG.lastIndex = from;
    const to = START_TAG.test(html) ? START_TAG.lastIndex : from + 1;
    if (mark < from) mark = html.indexOf(MARK, from);
    if (mark !== -1 && mark < to) {
      trimmed += html.slice(at, from) + trimTag(scopes, html.slice(from, to));
      at = to;
    }
    from = html.indexOf('<', to);
  }
  return trimmed + html.slice(at);
}

/** Pages of one kind have the same styles. */
const known = new Map<string, Styles>();

function stylesOf(sheets: readonly string[]): Styles {
  const key = sheets.join('</style>');
  const before = known.get(key);
  if (before !== undefined) return before;
  const scopes = readScopes(sheets.join(''));
  const short = (css: string): string =>
    css.replace(SCOPE, (whole, id: string) => scopes.get(id)?.name ?? whole);
  const styles = { elements: sheets.map((css) => `<style>${short(css)}</style>`), scopes };
  known.set(key, styles);
  return styles;
}

function readScopes(css: string): Map<string, Scope> {
  const scopes = new Map<string, Scope>();
  for (const [, tag = '', names = '', id = ''] of css.matchAll(COMPOUND)) {
    const scope: Scope = scopes.get(id) ?? { name: `data-${scopes.size}`, meant: [], known: new Map() };
    scopes.set(id, scope);
    scope.meant.push({ tag: /^\w/.test(tag) ? tag : '', classes: names.match(/(?<=\.)[\w-]+/g) ?? [] });
  }
  return scopes;
}

function trimTag(scopes: Styles['scopes'], startTag: string): string {
  const name = NAME.exec(startTag)?.[1] ?? '';
  const classes = / class="([^"]*)"/.exec(startTag)?.[1] ?? '';
  return startTag.replace(SCOPE_ATTRIBUTE, (_, id: string) => {
    const scope = scopes.get(id);
    return scope !== undefined && means(scope, name, classes) ? ` ${scope.name}` : '';
  });
}

/** @param names the class attribute. */
function means(scope: Scope, tag: string, names: string): boolean {
  const element = `${tag} ${names}`;
  let isMeant = scope.known.get(element);
  if (isMeant === undefined) {
    const classes = names.split(' ');
    isMeant = scope.meant.some(
      (meant) =>
        (meant.tag === '' || meant.tag === tag) && meant.classes.every((name) => classes.includes(name)),
    );
    scope.known.set(element, isMeant);
  }
  return isMeant;
}
