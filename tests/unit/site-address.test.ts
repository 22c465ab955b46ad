import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSiteAddress } from '../../src/site.ts';

for (const [name, env, expected] of [
  ['nothing is this machine and no folder', {}, { site: 'http://localhost:4321', base: '/' }],
  ['an origin', { SITE_URL: 'https://briefing.example' }, { site: 'https://briefing.example', base: '/' }],
  [
    'an origin with a slash',
    { SITE_URL: 'https://briefing.example/' },
    { site: 'https://briefing.example', base: '/' },
  ],
  [
    'an origin with a port',
    { SITE_URL: 'http://127.0.0.1:8080' },
    { site: 'http://127.0.0.1:8080', base: '/' },
  ],
  ['a folder', { BASE_PATH: '/news/' }, { site: 'http://localhost:4321', base: '/news/' }],
  [
    'a folder in a folder',
    { BASE_PATH: '/~ann/border-briefing_2.0/' },
    { site: 'http://localhost:4321', base: '/~ann/border-briefing_2.0/' },
  ],
] as const)
  test(`a good address: ${name}`, () => {
    assert.deepEqual(readSiteAddress(env), expected);
  });

for (const [env, advice] of [
  [{ SITE_URL: '' }, /SITE_URL is “”, which is no web address\..*SITE_URL=https:\/\/briefing\.example/],
  [{ SITE_URL: 'briefing.example' }, /which is no web address/],
  [{ SITE_URL: 'ftp://briefing.example' }, /which is no web address/],
  [
    { SITE_URL: 'https://a.example/news' },
    /more than an origin\. Write SITE_URL=https:\/\/a\.example and put the folder into BASE_PATH=\/news\/$/,
  ],
  [{ SITE_URL: 'https://a.example/news/' }, /BASE_PATH=\/news\/$/],
  [{ SITE_URL: 'https://a.example/?a=1' }, /more than an origin/],
  [{ SITE_URL: 'https://a.example/#top' }, /more than an origin/],
  [{ BASE_PATH: '' }, /Write BASE_PATH=\/$/],
  [{ BASE_PATH: 'news' }, /Write BASE_PATH=\/news\/$/],
  [{ BASE_PATH: '/news' }, /Write BASE_PATH=\/news\/$/],
  [{ BASE_PATH: 'news/' }, /Write BASE_PATH=\/news\/$/],
  [{ BASE_PATH: '/news//briefing/' }, /Write BASE_PATH=\/news\/briefing\/$/],
  [{ BASE_PATH: '//news/' }, /is a whole address\. Set only the path, as in BASE_PATH=\/news\/briefing\//],
  [{ BASE_PATH: 'https://a.example/news/' }, /is a whole address.*the rest is SITE_URL/],
  [{ BASE_PATH: '/../news/' }, /has “\.” or “\.\.” in it/],
  [{ BASE_PATH: './' }, /has “\.” or “\.\.” in it/],
  [{ BASE_PATH: '/my news/' }, /Use letters, digits/],
  [{ BASE_PATH: '/news/?a' }, /Use letters, digits/],
  [{ BASE_PATH: 'C:/Program Files/news/' }, /Use letters, digits/],
] as const)
  test(`a wrong ${Object.entries(env).join(' ').replace(',', '=')} is named, with the right value`, () => {
    const [[name, value] = []] = Object.entries(env);
    assert.throws(
      () => readSiteAddress(env),
      (error: Error) => {
        assert.ok(error.message.startsWith(`${name ?? ''} is “${value ?? ''}”`), error.message);
        assert.match(error.message, advice);
        return true;
      },
    );
  });
