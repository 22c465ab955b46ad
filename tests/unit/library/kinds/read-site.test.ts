import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLibrary } from '../../../../src/library/library.ts';
import { copyFixtureLibrary } from '../../../support/fixture-library.ts';
import { complaintsOf, onlyProblem, problemsOf } from '../../../support/read-fixture.ts';

const SITE = 'content/site.yaml';
const MAP = 'content/map/map.yaml';
const KURSK = 'content/regions/kursk.yaml';
const LAMPS = 'content/articles/lamps-at-the-crossing.md';

test('the site’s name and its regions, in the order of the list, are those of the content', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(SITE, 'name: Test Briefing', 'name: Lamps and Bread');
  library.change(SITE, '[kursk, belgorod, belarus]', '[belarus, kursk, belgorod]');
  const { dossier, regions } = readLibrary(library.contentDir).library;
  assert.equal(dossier.name, 'Lamps and Bread');
  assert.deepEqual(
    regions.map(({ id }) => id),
    ['belarus', 'kursk', 'belgorod'],
  );
});

test('a dossier without its file is a problem that says what to write', (t) => {
  const library = copyFixtureLibrary(t);
  library.remove(SITE);
  const { file, what, todo } = onlyProblem(library);
  assert.deepEqual([file, what], [SITE, 'The file does not exist.']);
  assert.match(todo, /id, name, description and regions/);
});

test('a name of one word is refused, as the masthead divides it', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(SITE, 'name: Test Briefing', 'name: Briefing');
  const { file, line, field, what } = onlyProblem(library);
  assert.deepEqual([file, line, field], [SITE, 2, 'name']);
  assert.match(what, /at least two words/);
});

test('a region without its file is one problem, with the nearest there is, however many entries it has', (t) => {
  const library = copyFixtureLibrary(t);
  library.write('content/regions/kurks.yaml', library.read(KURSK));
  library.remove(KURSK);
  library.change(SITE, 'regions: [kursk,', 'regions: [kurks, kursk,');
  const missing = problemsOf(library).find(({ file }) => file === SITE);
  assert.equal(missing?.field, 'regions[1]');
  assert.match(missing.what, /no region “kursk”: content\/regions\/kursk\.yaml does not exist/);
  assert.equal(missing.todo, 'Allowed: belarus, belgorod, kurks. Did you mean “kurks”?');
  assert.ok(problemsOf(library).every(({ what }) => !what.includes('not allowed here')));
});

test('a region that is not in the list, and one that is there twice, are problems of the list', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(SITE, '[kursk, belgorod, belarus]', '[kursk, belgorod, kursk]');
  assert.deepEqual(complaintsOf(library), [
    `${SITE}:5 regions content/regions/belarus.yaml is not in the list, so no menu leads to it.`,
    `${SITE}:5 regions[2] “kursk” is here twice: it is on line 5, too.`,
  ]);
});

test('a region that does not exist is a problem of the file that names it, with the nearest that does', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(LAMPS, 'regions: [', 'regions: [kurks, ');
  const wrong = problemsOf(library).find(({ field }) => field === 'regions[0]');
  assert.deepEqual([wrong?.file, wrong?.what], [LAMPS, '“kurks” is not allowed here.']);
  assert.equal(wrong?.todo, 'Allowed: kursk, belgorod, belarus. Did you mean “kursk”?');
});

for (const id of ['about', 'claims', 'background', 'p1', 'social'])
  test(`a region cannot be called “${id}”, which pages and files of the site are`, (t) => {
    const library = copyFixtureLibrary(t);
    library.write(`content/regions/${id}.yaml`, library.read(KURSK));
    const taken = problemsOf(library).find(({ what }) => what.startsWith(`“${id}” cannot be the id`));
    assert.equal(taken?.file, `content/regions/${id}.yaml`);
    assert.match(taken.todo, /Give the file another name/);
  });

test('a colour that cannot be read on the paper is a problem with the measured contrast and the nearest that can', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(KURSK, "light: '#7d5700'", "light: '#dea93e'");
  const { file, field, what } = onlyProblem(library);
  assert.deepEqual([file, field], [KURSK, 'colours.light']);
  assert.match(what, /^“#dea93e” has a contrast of 1\.8 to 1 with the light paper; letters need 4\.5 to 1\./);
  const [, better = ''] = /The nearest that has it is “(#[0-9a-f]{6})”/.exec(what) ?? [];
  library.change(KURSK, "light: '#dea93e', dark: '#e2b85c'", `light: '${better}', dark: '#e2b85c'`);
  assert.deepEqual(problemsOf(library), []);
});

test('a colour in other words is a problem that shows how to write one', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(KURSK, "dark: '#e2b85c'", 'dark: gold');
  const { field, what } = onlyProblem(library);
  assert.equal(field, 'colours.dark');
  assert.match(what, /“gold” is not a colour\. Write “#” and six digits/);
});

test('a dossier without a map is valid once no region has one', (t) => {
  const library = copyFixtureLibrary(t);
  library.remove('content/map');
  assert.deepEqual(
    complaintsOf(library)
      .map((complaint) => complaint.replace(/:\d+/, ''))
      .sort(),
    library.files('regions').map((file) => `${file} map The region has a map, and the dossier has none.`),
  );
  for (const file of library.files('regions'))
    library.write(file, library.read(file).replace(/^map:\n(?: .*\n)+/m, ''));
  assert.deepEqual(problemsOf(library), []);
  assert.equal(readLibrary(library.contentDir).library.dossier.map, undefined);
});

for (const [file, from, to, field, near] of [
  [KURSK, 'outline: RU-KRS', 'outline: RU-KRK', 'map.outline', 'RU-KRS'],
  [MAP, 'ground: [RUS]', 'ground: [RUSS]', 'ground[0]', 'RUS'],
  [MAP, 'into: UA-32', 'into: UA-33', 'merged[0].into', 'UA-32'],
] as const)
  test(`an outline that the boundary file lacks is a problem of “${field}” with the nearest that it has`, (t) => {
    const library = copyFixtureLibrary(t);
    library.change(file, from, to);
    const problem = onlyProblem(library);
    assert.deepEqual([problem.file, problem.field], [file, field]);
    assert.match(problem.what, /There is no outline “/);
    assert.ok(problem.todo.includes(`“${near}”`), problem.todo);
  });

test('a frame that is upside down is a problem at its place', (t) => {
  const library = copyFixtureLibrary(t);
  library.change(MAP, 'north: 56.75, south: 47.25', 'north: 47.25, south: 56.75');
  const found = problemsOf(library).find(({ field }) => field === 'frame.north');
  assert.deepEqual([found?.file, found?.what], [MAP, '“north” lies south of “south”.']);
});

for (const [name, from, to, field, what, todo] of [
  [
    'a frame of another place',
    'west: 33.2, east: 39.6',
    'west: 23.2, east: 29.6',
    'map.frame',
    'The middle of RU-KRS, 36.3° east and 51.7° north, is outside the frame of the region’s map.',
    'Move the frame. The area reaches from 34.1° to 38.5° east and from 50.9° to 52.4° north.',
  ],
  [
    'a name far beside its region',
    'lon: 38.84, lat: 51.92',
    'lon: 28.84, lat: 51.92',
    'map.label',
    'The region’s name would be far from the region, at 28.84° east and 51.92° north.',
    'Write a place in the frame of the region’s map, which reaches from 33.2° to 39.6° east and from 50.2° to 52.6° north.',
  ],
  [
    'a name in a region that is outside it',
    'lon: 38.84, lat: 51.92',
    "lon: 38.84, lat: 51.92, inside: { light: '#123b5c', dark: '#d6e6f1' }",
    'map.label',
    'The region’s name would be far from the region, at 38.84° east and 51.92° north.',
    'Write a place in the region, which reaches from 34.1° to 38.5° east and from 50.9° to 52.4° north.',
  ],
] as const)
  test(`${name} is a problem that says where the region is`, (t) => {
    const library = copyFixtureLibrary(t);
    library.change(KURSK, from, to);
    const line = library.lineOf(KURSK, `  ${field.slice(4)}:`);
    assert.deepEqual(problemsOf(library), [{ file: KURSK, line, column: 3, field, what, todo }]);
  });

test('a boundary file that is missing, or is no topology, is one problem', (t) => {
  const library = copyFixtureLibrary(t);
  const file = 'content/map/borders.topo.json';
  library.write(file, '{"a": 1}');
  assert.equal(onlyProblem(library).file, file);
  library.remove(file);
  assert.equal(onlyProblem(library).file, file);
});

test('a fourth region needs content and outline data only', (t) => {
  const library = copyFixtureLibrary(t);
  const fourth = library
    .read(KURSK)
    .replace('name: Kursk\n', 'name: Bryansk\n')
    .replace('outline: RU-KRS', 'outline: RU-BRY')
    .replace('lon: 38.84, lat: 51.92', 'lon: 33.5, lat: 54')
    .replace('north: 52.6', 'north: 54.4')
    .replaceAll('on: kursk', 'on: bryansk');
  library.write('content/regions/bryansk.yaml', fourth);
  library.change(SITE, 'belarus]', 'belarus, bryansk]');
  library.change(LAMPS, 'regions: [', 'regions: [bryansk, ');
  const { problems, library: read } = readLibrary(library.contentDir);
  assert.deepEqual(problems, []);
  assert.equal(read.regions.at(-1)?.name, 'Bryansk');
});
