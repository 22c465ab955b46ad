import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../../../src/library/reading/sha256.ts';

test('the SHA-256 of “abc” is the one that its standard gives, of text and of bytes', () => {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  assert.equal(sha256('abc'), known);
  assert.equal(sha256(Buffer.from('abc')), known);
  assert.equal(sha256('abc', 'base64'), Buffer.from(known, 'hex').toString('base64'));
});
