import { sha256 } from '../../library/reading/sha256.ts';

/** The hashes of a page’s inline scripts and styles, as a policy lists them. */
export interface InlineCode {
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
}

/** A script or style element with its content; Astro writes no “>” into their attributes. */
const INLINE = /<(script|style)\b([^>]*)>(.*?)<\/\1>/gs;
/** An external script, or a data block that is not a script. */
const IS_NOT_RUN = /\ssrc=|\stype="(?!module"|text\/javascript")/;

/** Finds the inline scripts and styles of a page. */
export function inlineCode(html: string): InlineCode {
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  for (const [, element, attributes = '', code = ''] of html.matchAll(INLINE))
    if (element === 'style') styles.add(sourceOf(code));
    else if (!IS_NOT_RUN.test(attributes)) scripts.add(sourceOf(code));
  return { scripts, styles };
}

/**
 * The Content-Security-Policy (Level 3) for pages with this inline code: everything from this site, nothing from elsewhere, no
 * other inline code, no style or event attributes. Pagefind’s WebAssembly needs `wasm-unsafe-eval`. The only Trusted Types
 * policy creates the address of the service worker; none can create markup or script.
 * @param place only a header can say who may frame a page; a `<meta>` cannot.
 */
export function contentSecurityPolicy({ scripts, styles }: InlineCode, place: 'meta' | 'header'): string {
  const own = "'self'";
  return [
    ["default-src 'none'"],
    ['script-src', own, "'wasm-unsafe-eval'", ...[...scripts].sort()],
    ['style-src', own, ...[...styles].sort()],
    ['img-src', own, 'data:'],
    ['font-src', own],
    ['connect-src', own],
    ['manifest-src', own],
    ['worker-src', own],
    ['form-action', own],
    ["base-uri 'none'"],
    ["require-trusted-types-for 'script'"],
    ['trusted-types', 'service-worker'],
    ...(place === 'header' ? [["frame-ancestors 'none'"]] : []),
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** The policy is inserted after this element, before anything that it governs. */
const CHARSET = '<meta charset="utf-8">';

/**
 * A page with its own policy added, for hosts that cannot send headers.
 * @param code the page’s inline code.
 * @throws Error if the page does not declare its character set.
 */
export function withPolicy(html: string, code: InlineCode): string {
  if (!html.includes(CHARSET)) throw new Error(`There is no ${CHARSET} to insert the policy after.`);
  const policy = contentSecurityPolicy(code, 'meta');
  return html.replace(CHARSET, `${CHARSET}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** The headers of every response, by name. HSTS is left to the host: it affects a whole domain. */
export function securityHeaders(code: InlineCode): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(code, 'header'),
    'X-Content-Type-Options': 'nosniff',
    // Outlets must not learn which page a reader comes from.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': ['browsing-topics', 'camera', 'geolocation', 'microphone', 'payment', 'usb']
      .map((feature) => `${feature}=()`)
      .join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** Inline code as a source expression of the policy. */
function sourceOf(code: string): string {
  return `'sha256-${sha256(code, 'base64')}'`;
}
