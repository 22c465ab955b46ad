import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside the output folder and puts the result in its place only when everything has succeeded: a build that
 * stops leaves what was there before. Must be the last integration.
 */
export function wholeOutput(): AstroIntegration {
  let target = '';
  let partial = '';
  return {
    name: 'whole-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        partial = `${target}.partial`;
        rmSync(partial, { recursive: true, force: true });
        process.on('exit', () => {
          rmSync(partial, { recursive: true, force: true });
        });
        updateConfig({ outDir: new URL(`${config.outDir.href.replace(/\/$/, '')}.partial/`) });
      },
      'astro:build:done': () => {
        const old = `${target}.old`;
        rmSync(old, { recursive: true, force: true });
        if (existsSync(target)) renameSync(target, old);
        renameSync(partial, target);
        rmSync(old, { recursive: true, force: true });
      },
    },
  };
}
