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

/** The scopes that a style sheet names: what each is called from now on, and whom its rules mean. */
type Scopes = ReadonlyMap<string, { name: string; meant: readonly Meant[] }>;

const STYLE = /<style>(.*?)<\/style>/gs;
const SCOPE = /data-astro-cid-([a-z0-9]+)/g;
/** One element in a selector, with the scope in it: `p.small[data-astro-cid-j7pv25f6]:is(…)`; a word after a colon is no tag. */
const COMPOUND = /(:?[\w*-]*)((?:[.#][\w-]+)*)\[data-astro-cid-([a-z0-9]+)\]/g;
/** A start tag; a value may hold a “>”. */
const START_TAG = /<([a-z][\w-]*)((?:[^<>"]|"[^"]*")+)>/g;
const SCOPE_ATTRIBUTE = / data-astro-cid-([a-z0-9]+)(?:="[^"]*")?/g;

/**
 * A page without the scopes it does not need. The same styles always come out the same, whatever stands in the page. A rule for a
 * class that only a script sets must be global: here the class is not yet there.
 */
export function trimScopes(html: string): string {
  const css = [...html.matchAll(STYLE)].map(([, style]) => style).join('');
  const scopes = known.get(css) ?? readScopes(css);
  known.set(css, scopes);
  return html
    .replace(STYLE, (style) => style.replace(SCOPE, (whole, id: string) => scopes.get(id)?.name ?? whole))
    .replace(START_TAG, (whole, tag: string, attributes: string) =>
      attributes.includes('data-astro-cid-') ? trimTag(scopes, tag, attributes) : whole,
    );
}

/** Pages of one kind have the same styles. */
const known = new Map<string, Scopes>();

function readScopes(css: string): Scopes {
  const scopes = new Map<string, { name: string; meant: Meant[] }>();
  for (const [, tag = '', names = '', id = ''] of css.matchAll(COMPOUND)) {
    const scope = scopes.get(id) ?? { name: `data-${scopes.size}`, meant: [] };
    scopes.set(id, scope);
    scope.meant.push({ tag: /^\w/.test(tag) ? tag : '', classes: names.match(/(?<=\.)[\w-]+/g) ?? [] });
  }
  return scopes;
}

function trimTag(scopes: Scopes, tag: string, attributes: string): string {
  const classes = / class="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
  const isMeant = (meant: Meant): boolean =>
    (meant.tag === '' || meant.tag === tag) && meant.classes.every((name) => classes.includes(name));
  const kept = attributes.replace(SCOPE_ATTRIBUTE, (_, id: string) => {
    const scope = scopes.get(id);
    return scope?.meant.some(isMeant) === true ? ` ${scope.name}` : '';
  });
  return `<${tag}${kept}>`;
}
