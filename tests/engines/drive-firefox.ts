import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { keyActions, type Driver } from './driver.ts';

/** A message of WebDriver BiDi: the response to a command, or an event. */
interface Message {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  message?: string;
  method?: string;
  params?: { level?: string; text?: string };
}

/** Starts a stock Firefox without a window and drives it by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/). */
export async function driveFirefox(program: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const firefox = spawn(
    program,
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  );
  const { send, faults, disconnect } = await connect(await addressOf(createInterface(firefox.stderr)));
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = (await send('browsingContext.getTree')) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;

  return {
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    resize: async (width, height) => {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    run: async (script) => {
      const answer = (await send('script.callFunction', {
        functionDeclaration: `async () => JSON.stringify(await (${script.toString()})())`,
        awaitPromise: true,
        target: { context },
      })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
      if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
      // A function without a result gives no JSON.
      return (answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value)) as Awaited<
        ReturnType<typeof script>
      >;
    },
    press: async (...keys) => {
      await send('input.performActions', { context, actions: keyActions(keys) });
    },
    back: async () => {
      await send('browsingContext.traverseHistory', { context, delta: -1 });
    },
    print: async () => {
      const { data } = (await send('browsingContext.print', { context })) as { data: string };
      return Buffer.from(data, 'base64');
    },
    faults,
    close: async () => {
      disconnect();
      firefox.kill();
      if (firefox.exitCode === null) await once(firefox, 'exit');
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The address that Firefox listens at, which it prints. */
async function addressOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return `${address}/session`;
  }
  throw new Error('Firefox ended before it listened.');
}

async function connect(address: string): Promise<{
  send: (method: string, params?: object) => Promise<unknown>;
  faults: string[];
  disconnect: () => void;
}> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const faults: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, message, params } = JSON.parse(String(data)) as Message;
    const call = waiting.get(id ?? -1);
    if (type === 'success') call?.resolve(result);
    else if (type === 'error') call?.reject(new Error(message));
    else if (['error', 'warn'].includes(params?.level ?? '')) faults.push(params?.text ?? '');
  });
  return {
    send: (method, params = {}) => {
      const id = waiting.size;
      const call = Promise.withResolvers<unknown>();
      waiting.set(id, call);
      socket.send(JSON.stringify({ id, method, params }));
      return call.promise;
    },
    faults,
    disconnect: () => {
      socket.close();
    },
  };
}
