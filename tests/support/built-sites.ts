import { join } from 'node:path';
import { contentDirectory } from '../../src/outputs/publishing/open-library.ts';
import { VALID_CONTENT } from './fixture-library.ts';

/** A site that the browser tests build and serve. */
export interface BuiltSite {
  /** Name of its Playwright project. */
  name: string;
  /** `CONTENT_DIR` of the build. */
  content: string;
  /** `SITE_URL` of the build. */
  site: string;
  /** `BASE_PATH` of the build. */
  base: string;
  /** `CONTACT` of the build, a mail address. */
  contact: string;
  /** Output folder, relative to the root of the repository. */
  folder: string;
  port: number;
}

/** The first of the ports. Set another in TEST_PORT to test two checkouts in parallel. */
const FIRST_PORT = Number(process.env['TEST_PORT'] ?? 4411);

/** The fixture library in a folder of a host, for the tests of code. */
export const IN_A_FOLDER: BuiltSite = {
  name: 'in a folder',
  content: VALID_CONTENT,
  site: 'https://news.example',
  base: '/news/briefing/',
  contact: 'errors@news.example',
  folder: '.test/dist-based',
  port: FIRST_PORT,
};

/** The same at the root of a host. */
export const AT_THE_ROOT: BuiltSite = {
  ...IN_A_FOLDER,
  name: 'at the root',
  site: 'https://briefing.example',
  base: '/',
  folder: '.test/dist-root',
  port: FIRST_PORT + 1,
};

/** The content in content/, or in the folder in CONTENT_DIR, for the tests of what must be true of any content. */
export const OF_REAL_CONTENT: BuiltSite = {
  ...IN_A_FOLDER,
  name: 'real content',
  content: contentDirectory(),
  folder: '.test/dist-content',
  port: FIRST_PORT + 2,
};

/** The site in a folder again, served by a real host. */
export const BY_NGINX: BuiltSite = {
  ...IN_A_FOLDER,
  name: 'by nginx',
  folder: '.test/dist-by-nginx',
  port: FIRST_PORT + 3,
};

/** The same, served by another. */
export const BY_CADDY: BuiltSite = {
  ...IN_A_FOLDER,
  name: 'by Caddy',
  folder: '.test/dist-by-caddy',
  port: FIRST_PORT + 4,
};

/** A copy of the site in a folder, for tests that deploy to it and shut it down. */
export const BY_ITSELF: BuiltSite = {
  ...IN_A_FOLDER,
  name: 'by itself',
  folder: '.test/dist-by-itself',
  port: FIRST_PORT + 5,
};

/** Another dossier: of two articles on swifts, with two regions and no map. */
export const OTHER_DOSSIER: BuiltSite = {
  ...IN_A_FOLDER,
  name: 'another dossier',
  content: join(import.meta.dirname, '../fixtures/dossiers/swifts'),
  site: 'https://swifts.example',
  base: '/',
  contact: 'errors@swifts.example',
  folder: '.test/dist-other-dossier',
  port: FIRST_PORT + 6,
};

export const BUILT_SITES: readonly BuiltSite[] = [IN_A_FOLDER, AT_THE_ROOT, OTHER_DOSSIER, OF_REAL_CONTENT];

/** Origin at which a built site is served during the tests. */
export function originOf({ port }: BuiltSite): string {
  return `http://localhost:${port}`;
}
