import type { APIRoute } from 'astro';
import { paths } from '../library/basics/paths.ts';

/** Allows everything and names the sitemap. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(paths.sitemap, site).href}\n`);
