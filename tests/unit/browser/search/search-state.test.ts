import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readState, writeState, type SearchState } from '../../../../src/browser/search/search-state.ts';

const read = (address: string): SearchState => readState(new URLSearchParams(address));

for (const state of [
  { query: '', filters: {}, sort: 'relevance' },
  { query: 'tanks', filters: {}, sort: 'relevance' },
  { query: '"state of war" & 50% + ?#=é Київ', filters: {}, sort: 'date' },
  { query: '', filters: { region: ['belgorod', 'kursk'] }, sort: 'relevance' },
  {
    query: 'x',
    filters: {
      voice: ['ours'],
      region: ['kursk'],
      kind: ['People'],
      outlet: ['The Conversation'],
      year: ['2023', '2024'],
      person: ['Vladimir Putin'],
    },
    sort: 'date',
  },
] satisfies SearchState[])
  test(`reading a written address gives the same state: ${writeState(state).toString() || 'nothing'}`, () => {
    assert.deepEqual(read(writeState(state).toString()), state);
  });

for (const [name, address, expected] of [
  ['parameters that are not known are passed over', 'q=x&colour=red&base=1&kinds=a', 'q=x'],
  ['empty filters are passed over', 'q=x&region=&kind=&region=kursk', 'q=x&region=kursk'],
  ['an order that is not known is the usual one', 'q=x&sort=size', 'q=x'],
  ['the usual order is not written', 'q=x&sort=relevance', 'q=x'],
  ['a query of white space is none', 'q=+%20', ''],
  [
    'whatever the order of the choices, the address is one',
    'sort=date&year=2024&region=kursk&year=2023&q=x&region=belgorod&voice=ours',
    'q=x&voice=ours&region=belgorod&region=kursk&year=2023&year=2024&sort=date',
  ],
] as const)
  test(`addresses of searches: ${name}`, () => {
    assert.equal(writeState(read(address)).toString(), expected);
  });

test('writing an address does not change the order of the choices', () => {
  const region = ['kursk', 'belgorod'];
  writeState({ query: '', filters: { region }, sort: 'relevance' });
  assert.deepEqual(region, ['kursk', 'belgorod']);
});
