import { readSiteAddress } from '../outputs/settings.ts';
import { builtFolder } from './call/built-folder.ts';
import { CannotRunError, needed } from './call/parse-call.ts';
import { errorCode, serveFolder } from './serve-folder.ts';

const DEFAULT_PORT = 4321;

/**
 * Serves the built site on this machine until Ctrl C.
 * @throws CannotRunError if there is none, or the port cannot be used.
 */
export async function run(): Promise<number> {
  const port = readPort(process.env['PORT']);
  const { base } = needed(() => readSiteAddress(process.env));
  await serveFolder({ folder: builtFolder(), base, port }).catch((error: unknown) => {
    const code = errorCode(error);
    throw new CannotRunError(
      code === 'EADDRINUSE'
        ? `Port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1} npm start`
        : `Port ${port} cannot be used (${code}). Choose another one: PORT=${DEFAULT_PORT} npm start`,
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      console.log('\nStopped.');
      process.exit(0);
    });
  console.log(`\nThe site is at http://localhost:${port}${base}\nStop it with Ctrl C.`);
  return 0;
}

function readPort(value = String(DEFAULT_PORT)): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65535) return port;
  throw new CannotRunError(`PORT is “${value}”. It must be a number from 1 to 65535: PORT=4322.`);
}
