import type { APIRoute } from 'astro';
import { evidenceJsonSchema } from '../outputs/evidence/evidence-schema.ts';
import { library } from '../outputs/publishing/open-library.ts';

/** JSON Schema of the evidence file. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(evidenceJsonSchema(library().dossier.name), null, 2)}\n`);
