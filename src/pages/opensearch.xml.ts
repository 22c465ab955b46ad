import type { APIRoute } from 'astro';
import { paths } from '../library/basics/paths.ts';
import { openSearchDescription } from '../outputs/search/open-search.ts';
import { SITE_NAME } from '../site.ts';

/** Lets browsers search this site from their address bar. */
export const GET: APIRoute = ({ site }) => {
  const at = (path: string): string => new URL(path, site).href;
  return new Response(openSearchDescription(SITE_NAME, at(paths.search), at(paths.favicon)), {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};
