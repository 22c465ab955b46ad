import { spawn } from 'node:child_process';

/**
 * Runs npm scripts in parallel: `run-together.ts check:lint test:unit`. The output of each is printed when it ends, so that
 * outputs never mix. Exits with 1 after all have ended if any of them failed.
 */
const scripts = process.argv.slice(2);
console.log(`${scripts.join(', ')} …`);
const failed: string[] = [];
await Promise.all(
  scripts.map(
    (script) =>
      new Promise<void>((resolve, reject) => {
        const started = Date.now();
        let printed = '';
        const child = spawn('npm', ['run', '--silent', script], {
          stdio: ['ignore', 'pipe', 'pipe'],
          shell: process.platform === 'win32',
        });
        for (const stream of [child.stdout, child.stderr])
          stream.setEncoding('utf8').on('data', (text: string) => {
            printed += text;
          });
        child.once('error', reject);
        child.once('close', (code) => {
          const seconds = ((Date.now() - started) / 1000).toFixed(0);
          console.log(`${printed.trimEnd()}\n${script} ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
          if (code !== 0) failed.push(script);
          resolve();
        });
      }),
  ),
);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}. Run one alone with “npm run ${failed[0] ?? ''}”.`);
  process.exitCode = 1;
}
