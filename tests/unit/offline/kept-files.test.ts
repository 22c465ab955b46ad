import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import {
  checksum,
  listAddress,
  OFFLINE_PAGE,
  partAddress,
  partOf,
  type Checksums,
  type FileList,
} from '../../../src/offline/deployment.ts';
import { KeptFiles, PATIENCE } from '../../../src/offline/kept-files.ts';
import { FakeCaches } from '../../support/fake-caches.ts';

const ORIGIN = 'https://news.example';
const BASE = '/news/briefing/';
const OLD = {
  '': 'front page, old',
  'kursk/': 'Kursk, old',
  'belarus/': 'Belarus, old',
  [OFFLINE_PAGE]: 'not kept',
  '_astro/font.A.woff2': 'font',
  'pagefind/aaaa/entry.json': 'index, old',
  'pagefind/current.json': 'aaaa',
};
const NEW = {
  '': 'front page, new',
  'kursk/': 'Kursk, new',
  [OFFLINE_PAGE]: 'not kept',
  '_astro/font.A.woff2': 'font',
  'pagefind/bbbb/entry.json': 'index, new',
  'pagefind/current.json': 'bbbb',
};

type Answer = string | number | Error | Promise<string>;

/** A host with what it answers, address by address, and the browser’s own objects in its place. */
class Host {
  /** Addresses asked for, in order. */
  readonly asked: string[] = [];
  #answers: Record<string, Answer> = {};
  #tell: () => void = () => undefined;
  #isDown = false;

  readonly #parts: number;

  /** @param parts into how many the list of files is divided. */
  constructor(test: TestContext, parts = 0) {
    this.#parts = parts;
    Object.assign(globalThis, { location: new URL(`${ORIGIN}${BASE}sw.js`), caches: new FakeCaches() });
    mock.method(globalThis, 'fetch', (request: Request | string) => this.#answer(request));
    test.after(() => {
      mock.restoreAll();
      mock.timers.reset();
      for (const name of ['location', 'caches']) Reflect.deleteProperty(globalThis, name);
    });
  }

  /** Puts a deployment up, without a trace of the one before. */
  async deploy(id: string, files: Record<string, string>): Promise<KeptFiles> {
    const entries = Object.entries(files).map(async ([address, content]) => [
      address,
      await checksum(new TextEncoder().encode(content)),
    ]);
    const all = Object.fromEntries(await Promise.all(entries)) as Checksums;
    const shell = [OFFLINE_PAGE, '_astro/font.A.woff2'];
    const isListed = (address: string): boolean => this.#parts === 0 || shell.includes(address);
    const pick = (test: (address: string) => boolean): Checksums =>
      Object.fromEntries(Object.entries(all).filter(([address]) => test(address)));
    const list: FileList = {
      shell,
      files: pick(isListed),
      parts: this.#parts,
      count: entries.length,
      bytes: 1234567,
    };
    this.#answers = { ...files, [listAddress(id)]: JSON.stringify(list) };
    for (let part = 0; part < this.#parts; part++)
      this.#answers[partAddress(id, part)] = JSON.stringify(
        pick((address) => !isListed(address) && partOf(address, this.#parts) === part),
      );
    return new KeptFiles({ id, base: BASE });
  }

  answer(address: string, answer: Answer): void {
    this.#answers[address] = answer;
  }

  /** Settles when so many more addresses have been asked for. */
  nextAsked(count: number): Promise<void> {
    const until = this.asked.length + count;
    return new Promise((resolve) => {
      this.#tell = () => {
        if (this.asked.length >= until) resolve();
      };
    });
  }

  takeDown(): void {
    this.#isDown = true;
  }

  async #answer(request: Request | string): Promise<Response> {
    const { pathname } = new URL(typeof request === 'string' ? request : request.url, ORIGIN);
    const address = pathname.slice(BASE.length);
    this.asked.push(address);
    this.#tell();
    if (this.#isDown) throw new TypeError('Failed to fetch');
    const answer = await (this.#answers[address] ?? 404);
    if (answer instanceof Error) throw answer;
    return typeof answer === 'number' ? new Response('no', { status: answer }) : new Response(answer);
  }
}

/** What a reader gets who opens a page, when all that follows from it has been done. */
async function open(kept: KeptFiles, address: string, isPage = true): Promise<string> {
  const request = { url: ORIGIN + BASE + address, method: 'GET', mode: isPage ? 'navigate' : 'cors' };
  const last: Promise<unknown>[] = [];
  const response = await kept.answer(request as Request, (promise) => last.push(promise));
  const text = await response.text();
  for (const promise of last) await promise;
  return text;
}

/** Addresses in the cache of a deployment. */
async function inCache(id: string): Promise<string[]> {
  const keys = await (await caches.open(`border-briefing ${BASE} ${id}`)).keys();
  return keys.map(({ url }) => url.slice((ORIGIN + BASE).length)).sort();
}

test('before a deployment is taken into use its shell and the open pages are kept, and nothing else', async (t) => {
  const kept = await new Host(t).deploy('a', OLD);
  await kept.prepare([`${ORIGIN}${BASE}kursk/#k2`, `${ORIGIN}${BASE}missing/`, `${ORIGIN}/elsewhere/`]);
  assert.deepEqual(await inCache('a'), ['_astro/font.A.woff2', 'kursk/', 'offline/', 'offline/a.json']);
});

test('a page comes from the server while it can, and as it was last read when it cannot', async (t) => {
  const host = new Host(t);
  const kept = await host.deploy('a', OLD);
  assert.equal(await open(kept, 'kursk/?q=x'), 'Kursk, old');
  host.answer('kursk/', 'Kursk, corrected');
  assert.equal(await open(kept, 'kursk/'), 'Kursk, corrected');
  host.answer('kursk/', 503);
  assert.equal(await open(kept, 'kursk/'), 'Kursk, old');
  host.takeDown();
  assert.equal(await open(kept, 'kursk/'), 'Kursk, old');
});

test('a page of another deployment is shown and never kept', async (t) => {
  const host = new Host(t);
  const kept = await host.deploy('a', OLD);
  host.answer('kursk/', 'Kursk, new');
  assert.equal(await open(kept, 'kursk/'), 'Kursk, new');
  assert.deepEqual((await kept.state()).pages, []);
});

test('a page that is missing now is not replaced by the copy of before', async (t) => {
  const host = new Host(t);
  const kept = await host.deploy('a', OLD);
  await open(kept, 'kursk/');
  host.answer('kursk/', 404);
  assert.equal(await open(kept, 'kursk/'), 'no');
});

test('a server that hangs is waited for only as long as there is no copy', { timeout: 10_000 }, async (t) => {
  const host = new Host(t);
  const kept = await host.deploy('a', OLD);
  await open(kept, 'kursk/');
  const late = Promise.withResolvers<string>();
  host.answer('kursk/', late.promise);
  host.answer('belarus/', late.promise);
  mock.timers.enable({ apis: ['setTimeout'] });
  const hasAsked = host.nextAsked(2);
  const [again, first] = [open(kept, 'kursk/'), open(kept, 'belarus/')];
  await hasAsked;
  await new Promise(setImmediate);
  mock.timers.tick(PATIENCE);
  late.resolve('late');
  assert.deepEqual(await Promise.all([again, first]), ['Kursk, old', 'late']);
});

test('what is neither kept nor within reach is answered by the page that says so, if it is a page', async (t) => {
  const host = new Host(t);
  const kept = await host.deploy('a', OLD);
  await kept.prepare([]);
  host.takeDown();
  assert.equal(await open(kept, 'belarus/'), 'not kept');
  await assert.rejects(open(kept, 'pagefind/current.json', false), TypeError);
});

test('a file whose name changes with its content is not asked for again', async (t) => {
  const host = new Host(t);
  const kept = await host.deploy('a', OLD);
  await kept.prepare([]);
  const before = host.asked.length;
  assert.equal(await open(kept, '_astro/font.A.woff2', false), 'font');
  assert.equal(host.asked.length, before);
  assert.equal(await open(kept, 'pagefind/current.json', false), 'aaaa');
  assert.deepEqual(host.asked.slice(before), ['pagefind/current.json']);
});

test('all is kept on request, told step by step, and removed on request but for the shell', async (t) => {
  const host = new Host(t);
  const kept = await host.deploy('a', OLD);
  await kept.prepare([]);
  assert.equal((await kept.state()).isWhole, false);
  const steps: string[] = [];
  assert.equal(await kept.keepAll((done, of) => steps.push(`${done}/${of}`)), undefined);
  assert.deepEqual(steps, ['3/7', '4/7', '5/7', '6/7', '7/7']);
  const { isWhole, bytes, pages } = await kept.state();
  assert.deepEqual([isWhole, bytes, pages.sort()], [true, 1234567, ['', 'belarus/', 'kursk/', 'offline/']]);
  host.takeDown();
  assert.equal(await open(kept, 'pagefind/aaaa/entry.json?ts=1', false), 'index, old');

  await kept.removeAll();
  assert.deepEqual(await inCache('a'), ['_astro/font.A.woff2', 'offline/', 'offline/a.json']);
});

for (const [fault, answer] of [
  ['unreachable', new TypeError('Failed to fetch')],
  ['changed', 'Kursk, new'],
  ['changed', 500],
  ['full', new DOMException('No room.', 'QuotaExceededError')],
] as const)
  test(`when keeping all fails by “${String(answer)}” that is told as ${fault}, and can be tried again`, async (t) => {
    const host = new Host(t);
    const kept = await host.deploy('a', OLD);
    host.answer('kursk/', answer);
    assert.equal(await kept.keepAll(() => undefined), fault);
    assert.equal((await kept.state()).isWhole, false);
    host.answer('kursk/', OLD['kursk/']);
    assert.equal(await kept.keepAll(() => undefined), undefined);
  });

test('a newer deployment keeps the pages that were kept, in their new form, and only then is the older one dropped', async (t) => {
  const host = new Host(t);
  const older = await host.deploy('a', OLD);
  await older.prepare([]);
  for (const address of ['kursk/', 'belarus/']) await open(older, address);

  const newer = await host.deploy('b', NEW);
  await newer.prepare([]);
  // The same typeface need not come twice.
  assert.equal(host.asked.filter((address) => address === '_astro/font.A.woff2').length, 1);
  assert.deepEqual(await inCache('b'), ['_astro/font.A.woff2', 'kursk/', 'offline/', 'offline/b.json']);
  assert.equal((await inCache('a')).length, 5);

  await newer.deleteOlder();
  assert.deepEqual(await caches.keys(), [`border-briefing ${BASE} b`]);
  host.takeDown();
  assert.equal(await open(newer, 'kursk/'), 'Kursk, new');
  assert.equal(await open(newer, 'belarus/'), 'not kept');
});

test('where all was kept, all of a newer deployment is, or the older one stays', async (t) => {
  const host = new Host(t);
  const older = await host.deploy('a', OLD);
  await older.keepAll(() => undefined);
  const newer = await host.deploy('b', NEW);
  // As after an interrupted upload.
  host.answer('pagefind/bbbb/entry.json', 404);
  await assert.rejects(newer.prepare([]), /pagefind\/bbbb\/entry\.json is not the file of this deployment/);
  assert.equal((await older.state()).isWhole, true);

  host.answer('pagefind/bbbb/entry.json', NEW['pagefind/bbbb/entry.json']);
  await newer.prepare([]);
  assert.equal((await newer.state()).isWhole, true);
});

test('of a divided list a page that is read fetches its own part, and keeping all fetches all', async (t) => {
  const host = new Host(t, 3);
  const kept = await host.deploy('a', OLD);
  await open(kept, 'kursk/');
  const part = partAddress('a', partOf('kursk/', 3));
  assert.deepEqual(host.asked, ['kursk/', 'offline/a.json', part]);
  assert.deepEqual((await kept.state()).pages, ['kursk/']);
  assert.equal(await kept.keepAll(() => undefined), undefined);
  assert.deepEqual(
    (await inCache('a')).filter((address) => !/^offline\/a/.test(address)),
    Object.keys(OLD).sort(),
  );
  assert.equal((await kept.state()).isWhole, true);

  const newer = await host.deploy('b', NEW);
  await newer.prepare([]);
  assert.equal((await newer.state()).isWhole, true);
  await newer.removeAll();
  assert.deepEqual((await newer.state()).pages, ['offline/']);
});

test('where the storage fails a page still comes from the server', async (t) => {
  const kept = await new Host(t).deploy('a', OLD);
  mock.method(caches, 'open', () => Promise.reject(new DOMException('No storage.', 'UnknownError')));
  assert.equal(await open(kept, 'kursk/'), 'Kursk, old');
});

test('a request of another kind, of another site or of another folder is left alone', async (t) => {
  const kept = await new Host(t).deploy('a', OLD);
  const isOurs = (url: string, method = 'GET'): boolean => kept.isOurs({ url, method } as Request);
  assert.ok(isOurs(`${ORIGIN}${BASE}kursk/`));
  assert.ok(!isOurs(`${ORIGIN}${BASE}kursk/`, 'POST'));
  assert.ok(!isOurs(`${ORIGIN}/news/`));
  assert.ok(!isOurs(`https://other.example${BASE}`));
});

test('another site of the same host keeps what is its own', async (t) => {
  const kept = await new Host(t).deploy('a', OLD);
  await caches.open('border-briefing / a');
  await caches.open('another program');
  await kept.deleteOlder();
  assert.deepEqual(await caches.keys(), ['border-briefing / a', 'another program']);
});
