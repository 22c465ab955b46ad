import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/serve-site.ts';
import { keyActions, type Driver } from './driver.ts';

/** Makes the window’s own controls so small that it can be as narrow as a phone. */
const NARROW = 'toolbar, toolbar *, entry, button { min-width: 0; padding: 0; margin: 0; font-size: 4px; }';

/** Starts WebKitGTK on a screen of its own and drives it by WebDriver (https://www.w3.org/TR/webdriver2/). */
export async function driveWebkit({ driver, browser }: { driver: string; browser: string }): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), NARROW);
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const port = await freePort();
  const program = spawn(driver, ['-p', String(port)], {
    stdio: 'ignore',
    // Its own group, so that the browser ends with its driver.
    detached: true,
    env: {
      ...process.env,
      ...Object.fromEntries(
        ['HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME'].map((name) => [name, home]),
      ),
      DISPLAY: await displayOf(screen),
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const call = async (method: string, path: string, body: object = {}): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (value?.error !== undefined) throw new Error(`${path}: ${value.error}: ${value.message ?? ''}`);
    return value;
  };
  await eventually(async () => {
    await call('GET', '/status');
  });
  const { sessionId } = (await call('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    },
  })) as { sessionId: string };
  const post = (path: string, body?: object): Promise<unknown> =>
    call('POST', `/session/${sessionId}/${path}`, body);
  const run: Driver['run'] = async (script) =>
    (await post('execute/sync', { script: `return (${script.toString()})()`, args: [] })) as Awaited<
      ReturnType<typeof script>
    >;

  return {
    goto: async (url) => {
      await post('url', { url });
      // Without a window manager a page gets keys only after a click in it.
      const actions = [
        { type: 'pointerMove', x: 2, y: 2 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await post('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    resize: async (width, height) => {
      await post('window/rect', { width, height });
      // The window has a frame and controls; their size is known only once it has been drawn.
      await eventually(async () => {
        const inner = await run(() => [innerWidth, innerHeight] as const);
        if (inner[0] === width && inner[1] === height) return;
        const outer = (await call('GET', `/session/${sessionId}/window/rect`)) as Record<string, number>;
        await post('window/rect', {
          width: (outer['width'] ?? 0) + width - inner[0],
          height: (outer['height'] ?? 0) + height - inner[1],
        });
        throw new Error(`The window is ${inner.join(' × ')}.`);
      });
    },
    run,
    press: async (...keys) => {
      await post('actions', { actions: keyActions(keys) });
    },
    back: async () => {
      await post('back');
    },
    faults: [],
    close: async () => {
      await call('DELETE', `/session/${sessionId}`).catch(() => undefined);
      if (program.pid !== undefined) process.kill(-program.pid);
      screen.kill();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The number of the screen, which Xvfb writes as soon as it is ready. */
async function displayOf(screen: ChildProcess): Promise<string> {
  const pipe = screen.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe.');
  const [number] = (await once(pipe, 'data')) as [Buffer];
  return `:${number.toString().trim()}`;
}
