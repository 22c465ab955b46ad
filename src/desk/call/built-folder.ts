import { existsSync } from 'node:fs';
import { CannotRunError } from './parse-call.ts';

/** The folder of the built site. @throws CannotRunError if it has none. */
export function builtFolder(): string {
  if (existsSync('dist/index.html')) return 'dist';
  throw new CannotRunError('There is no built site in dist/. Build it first: npm run build.');
}
