import type { CDPSession, Page } from '@playwright/test';

/** Slow 4G: 150 ms per round trip, 1.6 Mbit/s down and 0.7 up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

/** Makes a page load as on a cheap phone with slow 4G, `cpu` times slower than this machine. */
export async function slowDown(page: Page, cpu = 1): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return devtools;
}
