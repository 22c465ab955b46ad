import type { APIRoute } from 'astro';
import { webManifest } from '../outputs/offline/web-manifest.ts';
import { paths } from '../library/basics/paths.ts';
import { PAPER, SITE_DESCRIPTION, SITE_NAME } from '../site.ts';

/** The web app manifest. */
export const GET: APIRoute = () =>
  new Response(webManifest(paths, SITE_NAME, SITE_DESCRIPTION, PAPER.light), {
    headers: { 'content-type': 'application/manifest+json' },
  });
