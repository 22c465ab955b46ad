import type { APIRoute, GetStaticPaths } from 'astro';
import { evidenceText } from '../evidence/evidence-text.ts';
import { library } from '../library.ts';
import { readSiteAddress } from '../site-address.ts';

export const getStaticPaths = (() =>
  // A build writes this file by itself: `write-evidence.ts`.
  import.meta.env.DEV ? [{ params: { evidence: 'evidence' } }] : []) satisfies GetStaticPaths;

/** Every statement with the words it rests on; `npm run verify` checks a site against it. */
export const GET: APIRoute = () =>
  new Response([...evidenceText(library(), readSiteAddress(process.env))].join(''), {
    headers: { 'Content-Type': 'application/json' },
  });
