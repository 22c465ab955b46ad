import { diffArrays } from 'diff';
import { html } from 'parse5';
import type { ListedFile } from '../../outputs/evidence/file-list.ts';
import { pageDigest, placeDigest, pagePlaces, type PagePlace } from '../../outputs/evidence/page-places.ts';
import { excerpt, firstDifference, type Fault } from './fault.ts';
import type { OpenSite } from './open-site.ts';
import { attribute } from './page-tree.ts';

/** How a page differs from the listed one. */
export interface PageDifference {
  faults: Fault[];
  /** What only the host can have changed; it leaves the words as they are. */
  notices: Fault[];
}

/**
 * Finds the places in which a page differs from the one that was built.
 * @param original the page that was built, if it is there to be compared with: faults then have its words.
 * @throws OddPageError for a page that no build has made.
 */
export function comparePage(
  page: string,
  text: string,
  listed: ListedFile,
  site: Pick<OpenSite, 'name' | 'isHosted'>,
  original?: string,
): PageDifference {
  const built = listed.places?.split(' ') ?? [];
  const places = pagePlaces(text);
  const added = site.isHosted ? scriptsOfHost(places, new Set(built), site.name) : [];
  const rest = places.filter((place) => !added.includes(place)).map(withoutRocketLoader);
  if (pageDigest(rest) !== listed.page)
    return {
      faults: placesOf(page, built, rest, original === undefined ? [] : pagePlaces(original)),
      notices: [],
    };
  const notices = added.map(({ place, markup }) => ({
    page,
    place,
    what: 'The host has added a script; the words of the page are the same.',
    found: excerpt(markup),
  }));
  const levelled = 'Only line ends, white space, comments or attributes of scripts differ.';
  return { faults: [], notices: notices.length > 0 ? notices : [{ page, place: '', what: levelled }] };
}

/** The most places of a page that are named. */
const SHOWN = 5;
/** Time limit in milliseconds for finding them; a page with thousands of changes is reported as a whole. */
const PATIENCE = 2000;

function placesOf(
  page: string,
  built: readonly string[],
  places: readonly PagePlace[],
  originals: readonly PagePlace[],
): Fault[] {
  const faults: Fault[] = [];
  const changes = diffArrays([...built], places.map(placeDigest), { timeout: PATIENCE }) ?? [];
  let [before, now] = [0, 0];
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index];
    if (change === undefined) break;
    const next = changes[index + 1];
    const isReplaced = change.removed && next?.added === true;
    if (isReplaced) index++;
    const found = isReplaced || change.added ? places[now] : undefined;
    const original = change.removed ? originals[before] : undefined;
    if (change.removed || change.added)
      faults.push({
        page,
        place: (found ?? original ?? places[now - 1])?.place ?? '',
        what: isReplaced
          ? 'The page is not as it was built.'
          : change.removed
            ? 'Something that was built is missing here.'
            : 'This was added after the build.',
        ...(original !== undefined && found !== undefined
          ? firstDifference(original.markup, found.markup)
          : {
              ...(original !== undefined && { recorded: excerpt(original.markup) }),
              ...(found !== undefined && {
                found: excerpt(isReplaced ? found.markup : found.markup.replace(/^(?:<\/\w+>)+/, '')),
              }),
            }),
      });
    if (!change.added) before += change.count;
    if (!change.removed) now += change.count;
    if (isReplaced) now += next.count;
  }
  if (faults.length === 0) return [{ page, place: '', what: 'The page is not the one that was built.' }];
  return faults.length <= SHOWN
    ? faults
    : [
        ...faults.slice(0, SHOWN),
        { page, place: '', what: `It differs in ${faults.length - SHOWN} other places.` },
      ];
}

/** Folders that hosts keep for their own scripts: Cloudflare, Netlify, Vercel. */
const OF_HOSTS = /^\/(?:cdn-cgi|\.netlify|_vercel)\//;
const IS_RUN = /^(?:(?:[0-9a-f]+-)?(?:module|(?:text|application)\/javascript))?$/;

/**
 * Scripts that were added after the built page’s policy and cannot change what readers see, since the policy stops them; or that
 * come from a folder of the host.
 */
function scriptsOfHost(
  places: readonly PagePlace[],
  built: ReadonlySet<string>,
  address: string,
): PagePlace[] {
  const policy = places.findIndex(
    (place) =>
      place.element !== undefined &&
      attribute(place.element, 'http-equiv') === 'Content-Security-Policy' &&
      built.has(placeDigest(place)),
  );
  return places.filter((place, index) => {
    const { element } = place;
    if (policy === -1 || index < policy || element?.tagName !== 'script') return false;
    // A script of a picture has another attribute for its source.
    if (element.namespaceURI !== html.NS.HTML) return false;
    if (built.has(placeDigest(withoutRocketLoader(place)))) return false;
    if (!IS_RUN.test(attribute(element, 'type') ?? '')) return false;
    const source = attribute(element, 'src');
    if (source === undefined) return true;
    if (!URL.canParse(source, address)) return false;
    const { hostname, pathname } = new URL(source, address);
    return hostname !== new URL(address).hostname || OF_HOSTS.test(pathname);
  });
}

/** A script whose type Cloudflare’s Rocket Loader has changed, as it was before. */
function withoutRocketLoader(place: PagePlace): PagePlace {
  if (place.element?.tagName !== 'script') return place;
  const markup = place.markup.replace(
    /^(<script[^>]*?) type="[0-9a-f]{24}-(module|text\/javascript)"/,
    (_, start: string, type: string) => start + (type === 'module' ? ' type="module"' : ''),
  );
  return { ...place, markup };
}
