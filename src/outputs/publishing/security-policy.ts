import { sha256 } from '../../library/reading/sha256.ts';

/** What a page runs and is styled by that stands in the page itself: the hash of each, as a policy names it. */
export interface InlineCode {
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
}

/** A script or style element with what is in it; Astro writes no “>” into their attributes. */
const INLINE = /<(script|style)\b([^>]*)>(.*?)<\/\1>/gs;
/** A script that is fetched, or data that is no script. */
const IS_NOT_RUN = /\ssrc=|\stype="(?!module"|text\/javascript")/;

/** Finds what stands in a page itself and is run or styles it. */
export function inlineCode(html: string): InlineCode {
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  for (const [, element, attributes = '', code = ''] of html.matchAll(INLINE))
    if (element === 'style') styles.add(sourceOf(code));
    else if (!IS_NOT_RUN.test(attributes)) scripts.add(sourceOf(code));
  return { scripts, styles };
}

/**
 * The Content-Security-Policy (Level 3) for pages with this code in them: everything from this site, nothing from
 * elsewhere, no other inline code, no attribute that styles or runs. Pagefind’s WebAssembly needs `wasm-unsafe-eval`; the one
 * policy of Trusted Types makes the address of the service worker, and none can make markup or script.
 * @param place a `<meta>` cannot say who may frame a page; only a header can.
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

/** Where a page says its policy: before anything that the policy is for. */
const CHARSET = '<meta charset="utf-8">';

/**
 * A page with its own policy in it, for hosts that cannot send headers.
 * @param code what stands in the page.
 * @throws Error if the page does not say its character set.
 */
export function withPolicy(html: string, code: InlineCode): string {
  if (!html.includes(CHARSET)) throw new Error(`There is no ${CHARSET} for the policy to stand after.`);
  const policy = contentSecurityPolicy(code, 'meta');
  return html.replace(CHARSET, `${CHARSET}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** The headers that go with every answer, by name. HSTS is for the host to decide: it binds a whole domain. */
export function securityHeaders(code: InlineCode): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(code, 'header'),
    'X-Content-Type-Options': 'nosniff',
    // An outlet is not told which page its reader comes from.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': ['browsing-topics', 'camera', 'geolocation', 'microphone', 'payment', 'usb']
      .map((feature) => `${feature}=()`)
      .join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** Inline code as a source of the policy. */
function sourceOf(code: string): string {
  return `'sha256-${sha256(code, 'base64')}'`;
}
