import type { APIRoute } from 'astro';
import { collectEvidence } from '../outputs/evidence/collect-evidence.ts';
import { library } from '../outputs/publishing/open-library.ts';
import { readSiteAddress } from '../site.ts';

/** Every statement with the words that support it; `npm run verify` checks a site against it. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(collectEvidence(library(), readSiteAddress(process.env)), null, 2)}\n`);
