import type { APIRoute } from 'astro';
import { paths } from '../library/basics/paths.ts';
import { openSearchDescription } from '../outputs/search/open-search.ts';
import { library } from '../outputs/publishing/open-library.ts';

/** Lets browsers search this site from their address bar. */
export const GET: APIRoute = ({ site }) => {
  const at = (path: string): string => new URL(path, site).href;
  const { name } = library().dossier;
  return new Response(openSearchDescription(name, at(paths.search), at(paths.favicon)), {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};
