import { existsSync } from 'node:fs';
import { preview } from 'astro';

/** Serves the built site on this machine until Ctrl C. */
const PORT = Number(process.env['PORT'] ?? 4321);

if (!existsSync('dist/index.html')) {
  console.error(
    'There is no built site in dist/. Build it first: npm run build (or npm start, which does both).',
  );
  process.exit(1);
}
try {
  const server = await preview({ server: { port: PORT, host: 'localhost' }, logLevel: 'warn' });
  const base = process.env['BASE_PATH'] ?? '/';
  console.log(`\nBorder Briefing is at http://localhost:${server.port}${base}\nStop it with Ctrl C.`);
} catch (error) {
  console.error(
    `The site could not be served on port ${PORT}: ${error instanceof Error ? error.message : String(error)}`,
  );
  console.error('Another program may hold the port. Choose another: PORT=4322 npm start');
  process.exit(1);
}
