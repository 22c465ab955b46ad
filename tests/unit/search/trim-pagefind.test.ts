import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trimPagefind } from '../../../src/search/trim-pagefind.ts';

/** Pagefind’s program in small: what is edited of it, with something before and behind. */
const PROGRAM = [
  'export const before=1;var u8=Uint8Array;function gunzipSync(x){return u8.from(x)}var gz_default=gunzipSync;',
  'var word_separators=/ /;export const excerpt=(x)=>x.split(word_separators);var asyncSleep=()=>2;',
  'const load=async(kind)=>{throw new Error(kind)};export const after=asyncSleep();',
  'export const open=(x)=>gz_default(x);',
  'export const part=()=>(load("load_index_chunk")).catch(()=>{});',
  'export const filter=()=>(load("load_filter_chunk")).catch(()=>{});',
].join('');

interface Trimmed {
  before: number;
  after: number;
  open: (content: Uint8Array) => unknown;
  part: () => Promise<unknown>;
  filter: () => Promise<unknown>;
}

const trimmed = async (): Promise<Trimmed> =>
  (await import(`data:text/javascript,${encodeURIComponent(await trimPagefind(PROGRAM))}`)) as Trimmed;

test('a part or a filter that cannot be fetched is a failure, and not nothing', async () => {
  const { part, filter } = await trimmed();
  await assert.rejects(part, /load_index_chunk/);
  await assert.rejects(filter, /load_filter_chunk/);
});

test('what is not as the index was written is a failure', async () => {
  const { open } = await trimmed();
  assert.throws(() => open(Uint8Array.of(1)), /no part of an index/);
});

test('excerpts are left out, and what stands around them stays', async () => {
  const program = await trimmed();
  assert.ok(!('excerpt' in program));
  assert.deepEqual([program.before, program.after], [1, 2]);
});

test('another program is refused with what to do', async () => {
  for (const [lost, named] of [
    ['gunzipSync;', 'gz_default'],
    ['load_filter_chunk', 'load_'],
    ['asyncSleep', 'word_separators'],
  ] as const)
    await assert.rejects(trimPagefind(PROGRAM.replaceAll(lost, 'other')), (error: Error) => {
      assert.match(error.message, /^pagefind\.js has \d places like .*, not \d\. Install the version/);
      assert.ok(error.message.includes(named), error.message);
      return true;
    });
});
