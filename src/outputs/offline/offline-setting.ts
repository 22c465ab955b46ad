/**
 * Reads `OFFLINE`: `on` (the default) builds the site with its service worker, `off` with one that removes itself.
 * @returns whether readers can keep the site.
 * @throws Error that says what value the variable has and what it should be.
 */
export function readOffline(env: Readonly<Record<string, string | undefined>>): boolean {
  const value = env['OFFLINE'] ?? 'on';
  if (value === 'on' || value === 'off') return value === 'on';
  throw new Error(
    `OFFLINE is “${value}”. Write OFFLINE=off to build the site without its offline copy, or leave it out (OFFLINE=on) to build it with one.`,
  );
}
