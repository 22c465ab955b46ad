import type { APIRoute } from 'astro';
import { webManifest } from '../outputs/offline/web-manifest.ts';
import { paths } from '../library/basics/paths.ts';
import { library } from '../outputs/publishing/open-library.ts';
import { PAPER } from '../site.ts';

/** The web app manifest. */
export const GET: APIRoute = () => {
  const { name, description } = library().dossier;
  return new Response(webManifest(paths, name, description, PAPER.light), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
