import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedAddresses } from '../../../../src/library/reading/allowed-addresses.ts';

const ADDRESSES = ['/', '/kursk/', '/#calm', '/kursk/#k1', '/compare/#q1', '/figures/#lamps', '/people/ada/'];

for (const [name, typed, meant] of [
  ['nearly an address', '/kursk/#k11', '/kursk/#k1'],
  ['by the name of its section', '/claims/#lamps', '/figures/#lamps'],
  ['nearly, by the name of its section', '/questions/#q11', '/compare/#q1'],
  ['that of a statement’s page', '/statements/kursk/k1/', '/kursk/#k1'],
  ['that of the page of a statement on the front page', '/statements/calm/', '/#calm'],
  ['a link', 'https://news.example/briefing/kursk/#k1', '/kursk/#k1'],
  ['a link to a page', 'http://localhost:4321/kursk/', '/kursk/'],
  ['a link by the name of its section', 'http://localhost:4321/questions/#q1', '/compare/#q1'],
  ['a link to a statement’s page', 'https://news.example/statements/people/ada/', '/people/ada/'],
  ['a link to something else', 'https://news.example/moscow/', undefined],
  ['nothing like an address', '/moscow/#k7', undefined],
] as const)
  test(`an address may be ${name}`, () => {
    assert.equal(/Did you mean “(.*)”\?/.exec(allowedAddresses(typed, ADDRESSES))?.[1], meant);
  });
