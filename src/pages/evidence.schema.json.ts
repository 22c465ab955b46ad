import type { APIRoute } from 'astro';
import { evidenceJsonSchema } from '../outputs/evidence/evidence-schema.ts';

/** JSON Schema of the evidence file. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(evidenceJsonSchema(), null, 2)}\n`);
