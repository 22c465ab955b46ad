// The entry of every command: `node src/desk/main.mjs quote …`. Plain JavaScript, so that an old Node can say what it lacks.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const needed = [22, 18];
const found = process.versions.node.split('.').map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(
    `This program needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.\n` +
      'On Linux x64 `npm ci` brings its own: run the command through npm (npm start, npm run build).\n' +
      'Elsewhere install the current LTS from https://nodejs.org and try again.',
  );
  process.exitCode = 2;
} else {
  // Node keeps the compiled code in this folder, so that the next command starts sooner.
  module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)));
  // A program that reads the output, like “head”, may end first.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(1);
  });
  const { runCommand } = await import('./run-command.ts');
  process.exitCode = await runCommand(process.argv.slice(2));
}
