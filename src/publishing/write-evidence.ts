import { appendFileSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { evidenceText } from '../evidence/evidence-text.ts';
import { library, type Library } from '../library.ts';
import { readSiteAddress, type SiteAddress } from '../site-address.ts';

/** So many characters are written at a time. */
const WRITTEN_TOGETHER = 100_000;

/** Writes the evidence. As a route it would be in memory five times over; the dev server has one. */
export function evidenceFile(): AstroIntegration {
  return {
    name: 'evidence',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeEvidence(fileURLToPath(dir), library(), readSiteAddress(process.env));
      },
    },
  };
}

/**
 * Writes `evidence.json`.
 * @param folder the built site.
 */
export function writeEvidence(folder: string, content: Library, address: SiteAddress): void {
  const file = openSync(join(folder, 'evidence.json'), 'w');
  try {
    let waiting = '';
    for (const piece of evidenceText(content, address)) {
      waiting += piece;
      if (waiting.length < WRITTEN_TOGETHER) continue;
      appendFileSync(file, waiting);
      waiting = '';
    }
    appendFileSync(file, waiting);
  } finally {
    closeSync(file);
  }
}
