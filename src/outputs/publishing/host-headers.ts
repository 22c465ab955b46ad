import { href, type SitePath } from '../../site.ts';
import { securityHeaders, type InlineCode } from './security-policy.ts';
import { RULES_FILE } from './site-files.ts';

/** Headers for the addresses that match a pattern; a final `*` matches anything. No two patterns set the same header. */
export interface HeaderRule {
  /** Path with the base: `/news/briefing/*`. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';
/** This file seldom changes, and every page requests it. */
const A_DAY = 'public, max-age=86400';

/**
 * The headers of a build’s files, the single source for every kind of host.
 * @param code the inline code of all pages.
 * @param base path the site is served from.
 * @param epub address of the EPUB.
 */
export function headerRules(code: InlineCode, base: string, epub: SitePath): HeaderRule[] {
  return [
    {
      path: `${base}*`,
      headers: { ...securityHeaders(code), 'Speculation-Rules': `"${base}${RULES_FILE}"` },
    },
    {
      path: `${base}${RULES_FILE}`,
      headers: { 'Content-Type': 'application/speculationrules+json', 'Cache-Control': A_DAY },
    },
    // Their names change with their content.
    { path: `${base}_astro/*`, headers: { 'Cache-Control': FOR_EVER } },
    { path: `${base}pagefind/*`, headers: { 'Cache-Control': FOR_EVER } },
    { path: `${base}search.json`, headers: { 'Cache-Control': ASK_FIRST } },
    // Browsers learn of a new deployment from this file.
    { path: `${base}sw.js`, headers: { 'Cache-Control': ASK_FIRST } },
    // Whole files of others, for those who check and not for search engines. One rule, as Cloudflare Pages reads a hundred.
    { path: `${base}originals/*`, headers: { 'X-Robots-Tag': 'noindex' } },
    // Older hosts do not know the type of this extension.
    { path: `${base}manifest.webmanifest`, headers: { 'Content-Type': 'application/manifest+json' } },
    // Search engines have the pages.
    {
      path: href(epub, { base }),
      headers: { 'Content-Type': 'application/epub+zip', 'X-Robots-Tag': 'noindex' },
    },
    // Anyone may fetch the evidence from any origin.
    { path: `${base}files.json`, headers: { 'Access-Control-Allow-Origin': '*' } },
    { path: `${base}evidence.json`, headers: { 'Access-Control-Allow-Origin': '*' } },
    { path: `${base}evidence.schema.json`, headers: { 'Access-Control-Allow-Origin': '*' } },
  ];
}

/** Maximum length of a line on Cloudflare Pages. */
const LONGEST_LINE = 2000;

/**
 * The rules as a `_headers` file for Netlify and Cloudflare Pages.
 * @throws Error if a line is too long for them: they would ignore it, and the site would have no policy.
 */
export function headersFile(rules: readonly HeaderRule[]): string {
  for (const { path, headers } of rules)
    for (const [name, value] of Object.entries(headers)) {
      const { length } = `  ${name}: ${value}`;
      if (length > LONGEST_LINE)
        throw new Error(
          `${name} for ${path} is ${length} characters long, and Cloudflare Pages reads ${LONGEST_LINE} of a line. The pages have too many different inline scripts or styles: let more of them share one.`,
        );
    }
  return rules
    .map(
      ({ path, headers }) =>
        `${path}\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join('')}`,
    )
    .join('\n');
}

/** Reads what `headersFile` writes. */
export function readHeadersFile(text: string): HeaderRule[] {
  return text
    .split('\n\n')
    .map((block) => block.trim().split('\n'))
    .filter(([path]) => path?.startsWith('/'))
    .map(([path = '', ...lines]) => ({
      path,
      headers: Object.fromEntries(
        lines.map((line) => {
          const [name = '', ...value] = line.trim().split(': ');
          return [name, value.join(': ')];
        }),
      ),
    }));
}

/** The headers that the rules set for an address. */
export function headersFor(rules: readonly HeaderRule[], address: string): Record<string, string> {
  return Object.assign(
    {},
    ...rules
      .filter(({ path }) => (path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path))
      .map(({ headers }) => headers),
  ) as Record<string, string>;
}
