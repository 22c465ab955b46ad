import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleSchema } from '../../../../src/library/copies/article-schema.ts';

const BOUNDS = 'With “precision: day” there is no “earliest” and no “latest”; otherwise write both.';
const BETWEEN = '“date” must lie between “earliest” and “latest”.';

/** The schema’s messages about a publication date. */
function complaints(published: Record<string, string>): string[] {
  const result = articleSchema.shape.published.safeParse({
    confidence: 'High.',
    basis: 'Printed.',
    ...published,
  });
  return result.error?.issues.map(({ message }) => message) ?? [];
}

for (const [published, expected] of [
  [{ date: '2024-03-24', precision: 'day' }, []],
  [{ date: '2024-08-09', precision: 'about', earliest: '2024-08-08', latest: '2024-08-11' }, []],
  [{ date: '2024-08-09', precision: 'about' }, [BOUNDS]],
  [{ date: '2024-08-09', precision: 'day', latest: '2024-08-10' }, [BOUNDS]],
  [{ date: '2024-08-07', precision: 'about', earliest: '2024-08-08', latest: '2024-08-11' }, [BETWEEN]],
  [{ date: '2024-08-12', precision: 'mid-month', earliest: '2024-08-08', latest: '2024-08-11' }, [BETWEEN]],
] as const)
  test(`a publication date may ${expected.length === 0 ? '' : 'not '}be ${JSON.stringify(published)}`, () => {
    assert.deepEqual(complaints(published), expected);
  });

const NAME =
  'Republication needs a “name”: the licence that allows it, or who has given permission and when. Where nothing is allowed, leave “name” out.';

for (const [licence, expected] of [
  [{ stated: false, allows: 'nothing' }, []],
  [{ stated: true, allows: 'republication', name: 'CC BY 4.0' }, []],
  [{ stated: true, allows: 'republication' }, [NAME]],
  [{ stated: true, allows: 'nothing', name: 'CC BY 4.0' }, [NAME]],
] as const)
  test(`a licence may ${expected.length === 0 ? '' : 'not '}be ${JSON.stringify(licence)}`, () => {
    const result = articleSchema.shape.licence.safeParse({ note: 'As the page says.', ...licence });
    assert.deepEqual(result.error?.issues.map(({ message }) => message) ?? [], expected);
  });

const ALTERATION = 'An altered copy (“rewritten: true”) has an “alteration”, and no other text has.';

const OTHER_SITE = 'The address is not on the site that “capturedAt” names. Correct one of the two.';
const PASSWORD =
  'The address has a user name or a password before its “@”. Leave them out: readers would see them.';
const SPACES = 'An address has no spaces. Write %20, or leave them out.';

for (const [fields, expected] of [
  [{ rewritten: true, alteration: 'Reworded.' }, []],
  [{ rewritten: true }, [ALTERATION]],
  [{ alteration: 'Reworded.' }, [ALTERATION]],
  [{ sources: { captured: 'https://www.lantern.example/lamps' } }, []],
  [{ sources: { captured: 'https://notlantern.example/lamps' } }, [OTHER_SITE]],
  [{ capturedAt: 'a print', sources: { captured: 'https://x.example/' } }, []],
  [{ sources: { captured: 'https://lantern.example/la mps' } }, [SPACES]],
  [{ sources: { captured: 'https://ada:secret@lantern.example/lamps' } }, [PASSWORD]],
] as const)
  test(`a copy may ${expected.length === 0 ? '' : 'not '}have ${JSON.stringify(fields)}`, () => {
    const result = articleSchema.safeParse({
      title: 'Lamps',
      authors: [],
      name: 'The Lantern',
      shortName: 'Lantern',
      kind: 'report',
      about: 'A report.',
      regions: ['kursk'],
      published: { date: '2031-03-02', precision: 'day', confidence: 'High.', basis: 'Printed.' },
      outlet: 'The Lantern',
      capturedAt: 'lantern.example',
      chain: [{ by: 'The Lantern', what: 'as published' }],
      sources: {},
      licence: { stated: false, allows: 'nothing', note: 'None.' },
      ...fields,
    });
    assert.deepEqual(result.error?.issues.map(({ message }) => message) ?? [], expected);
  });
