import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleParts } from '../../src/articles/article-parts.ts';
import { changeParts } from '../../src/changes/change-parts.ts';
import { figureParts } from '../../src/figures/figure-parts.ts';
import { isDivided, type Part } from '../../src/parts/divide.ts';
import { peopleParts } from '../../src/profiles/people-parts.ts';
import { personParts } from '../../src/profiles/person-parts.ts';
import { questionParts } from '../../src/questions/question-parts.ts';
import { nameIndex } from '../../src/search/name-index.ts';
import { nameParts } from '../../src/search/name-parts.ts';
import { regionDates } from '../../src/timeline/region-dates.ts';
import { timelineParts } from '../../src/timeline/timeline-parts.ts';
import { REAL_LIBRARY } from '../support/real-comparisons.ts';

const { articles, changes, events, figures, profiles, questions, regions } = REAL_LIBRARY;
const LISTS: Record<string, Part<unknown>[]> = {
  articles: articleParts(articles.toReversed()),
  timeline: timelineParts(events, articles),
  figures: figureParts(figures),
  corrections: changeParts(changes.toReversed()),
  questions: questionParts(questions),
  people: peopleParts(profiles),
  names: nameParts(nameIndex(REAL_LIBRARY)),
  ...Object.fromEntries(profiles.map((profile) => [profile.id, personParts(profile, REAL_LIBRARY)])),
};

test('of five articles no list is divided', () => {
  assert.deepEqual(
    Object.keys(LISTS).filter((name) => isDivided(LISTS[name] ?? [])),
    [],
  );
});

test('of five articles the regions’ pages have all their dates', () => {
  for (const { id } of regions) {
    const { shown, all } = regionDates(id, events);
    assert.equal(shown.length, all, id);
  }
});
