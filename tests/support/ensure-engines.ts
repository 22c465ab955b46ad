import { aptInstall, isDebianRoot } from './apt-install.ts';
import { hasEngine, type Engine } from './find-engines.ts';

/**
 * Run before the browser tests: installs Firefox and WebKitGTK on Debian as root. Engines that are not there are left out, unless
 * `ENGINES` names them: `ENGINES=firefox,webkit`.
 */
const PACKAGES: Readonly<Record<Exclude<Engine, 'chromium'>, string[]>> = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};
const promised = (process.env['ENGINES'] ?? '').split(',');
let isMissing = false;
for (const engine of ['firefox', 'webkit'] as const) {
  if (!hasEngine(engine) && isDebianRoot) {
    console.log(`${engine}: installing ${PACKAGES[engine].join(' and ')} …`);
    const fault = await aptInstall(...PACKAGES[engine]);
    if (fault !== undefined) console.log(`${engine}: ${fault}`);
  }
  if (hasEngine(engine)) continue;
  const isPromised = promised.includes(engine);
  isMissing ||= isPromised;
  console.log(
    isPromised
      ? `${engine}: ENGINES promises it, and it is not here. Install ${PACKAGES[engine].join(' and ')}.`
      : `${engine}: there is none here, so the smoke tests in it are left out.`,
  );
}
process.exitCode = isMissing ? 1 : 0;
