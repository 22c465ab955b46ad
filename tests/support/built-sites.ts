/** The site as the browser tests build and serve it: at the root of one host, and in a folder of another. */
export interface BuiltSite {
  /** Name of its Playwright project. */
  name: string;
  /** `SITE_URL` of the build. */
  site: string;
  /** `BASE_PATH` of the build. */
  base: string;
  /** Where it is built, from the root of the repository. */
  folder: string;
  port: number;
}

export const IN_A_FOLDER: BuiltSite = {
  name: 'in a folder',
  site: 'https://news.example',
  base: '/news/briefing/',
  folder: '.test/dist-based',
  port: 4411,
};

export const AT_THE_ROOT: BuiltSite = {
  name: 'at the root',
  site: 'https://briefing.example',
  base: '/',
  folder: '.test/dist-root',
  port: 4412,
};

/** The site in a folder once more, as a real host serves it. */
export const BY_NGINX: BuiltSite = {
  ...IN_A_FOLDER,
  name: 'by nginx',
  folder: '.test/dist-by-nginx',
  port: 4414,
};

/** And by another. */
export const BY_CADDY: BuiltSite = {
  ...IN_A_FOLDER,
  name: 'by Caddy',
  folder: '.test/dist-by-caddy',
  port: 4415,
};

/** A copy of the site in a folder, for tests that deploy to it and take it down. */
export const BY_ITSELF: BuiltSite = {
  ...IN_A_FOLDER,
  name: 'by itself',
  folder: '.test/dist-by-itself',
  port: 4416,
};

export const BUILT_SITES: readonly BuiltSite[] = [IN_A_FOLDER, AT_THE_ROOT];

/** Origin at which a built site is served during the tests. */
export function originOf({ port }: BuiltSite): string {
  return `http://localhost:${port}`;
}
