import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aliasesOf, ruleTable, type AliasRule } from '../../../../src/outputs/search/aliases.ts';

const KYIV: AliasRule = { printed: ['Kyiv', 'Kiev'], others: ['Kyiv', 'Kiev', 'Київ'] };
const LUKASHENKO: AliasRule = {
  printed: ['Alexander Lukashenko', 'Lukashenko'],
  others: ['Alexander Lukashenko', 'Александр Лукашенко', 'Alexander Lukashenka'],
  isPerson: true,
};
const STUDY: AliasRule = {
  printed: ['Institute for the Study of War', 'ISW'],
  others: ['Institute for the Study of War', 'ISW', 'IFSW Of The Russians'],
};

/** The words of a text that have aliases, with them: “Kiev: Kyiv / Київ”. */
function aliases(text: string, rules: readonly AliasRule[]): string[] {
  const words = text.split(' ');
  return [...aliasesOf(words, ruleTable(rules))]
    .filter(([, others]) => others.size > 0)
    .sort(([a], [b]) => a - b)
    .map(([at, others]) => `${words[at] ?? 'no word'}: ${[...others].join(' / ')}`);
}

for (const [name, text, rules, expected] of [
  ['a printed form carries the others, not itself', 'to Kiev now', [KYIV], ['Kiev: Kyiv / Київ']],
  ['a form that is not to be printed carries nothing', 'Київ', [KYIV], []],
  ['a possessive is the form', 'Kiev’s floor', [KYIV], ['Kiev’s: Kyiv / Київ']],
  ['marks around it are not', '(“Kiev”), …', [KYIV], ['(“Kiev”),: Kyiv / Київ']],
  [
    'names of two words are aliases word by word',
    'President Alexander Lukashenko.',
    [{ ...LUKASHENKO, printed: ['Alexander Lukashenko'] }],
    ['Alexander: Александр', 'Lukashenko.: Лукашенко / Lukashenka'],
  ],
  [
    'a name of a person is one with all of its forms',
    'Alexander Lukashenko',
    [LUKASHENKO],
    ['Alexander: Александр', 'Lukashenko: Лукашенко / Lukashenka'],
  ],
  [
    'a last name alone has last names only',
    'told Lukashenko’s',
    [LUKASHENKO],
    ['Lukashenko’s: Лукашенко / Lukashenka'],
  ],
  [
    'what is no person has whole names, also where one word is printed',
    'Lukashenko',
    [{ ...LUKASHENKO, isPerson: false }],
    ['Lukashenko: Alexander Lukashenko / Александр Лукашенко / Alexander Lukashenka'],
  ],
  ['half of a name is not the name', 'Alexander Dyumin', [LUKASHENKO], []],
  ['a name that breaks off at the end is not the name', 'said Alexander', [LUKASHENKO], []],
  [
    'a name of another length hangs on the first word, as a whole without small words',
    'the Institute for the Study of War, a',
    [STUDY],
    ['Institute: ISW / IFSW Russians'],
  ],
  [
    'an abbreviation has the words of the name, without small ones',
    'the ISW.',
    [STUDY],
    ['ISW.: Institute Study War / IFSW Russians'],
  ],
  [
    'rules that meet at one word are put together',
    'Kiev',
    [KYIV, { printed: ['Kiev'], others: ['Kijów', 'Київ'] }],
    ['Kiev: Kyiv / Київ / Kijów'],
  ],
  [
    'a form in small letters is also one at the beginning of a sentence',
    'Theater',
    [{ printed: ['theater'], others: ['theatre'] }],
    ['Theater: theatre'],
  ],
  ['a name in small letters is another word', 'kiev', [KYIV], []],
] as const)
  test(`aliases: ${name}`, () => {
    assert.deepEqual(aliases(text, rules), expected);
  });
