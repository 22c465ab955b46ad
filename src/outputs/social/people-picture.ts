import type { Library } from '../../library/library.ts';
import { capitalised, counted } from '../../library/basics/wording.ts';
import type { Section } from '../../site.ts';
import { paragraph } from './box.ts';
import type { SocialPicture } from './draw-picture.ts';
import { ourSide } from './our-side.ts';
import { isDrawable, SERIF } from './typefaces.ts';

const NAMES = 8;
const SIZES = [36, 32, 28, 24, 20];

/**
 * The people named most often, right of the line, as the sources print them. Every profile page uses this picture, so it
 * must not be about one person.
 */
export function peoplePicture({ articles, profiles }: Library): SocialPicture {
  const people = profiles.filter(({ type }) => type === 'person');
  const organisations = profiles.filter(({ type }) => type === 'organisation');
  const passages = ({ mentions }: (typeof people)[number]): number =>
    mentions.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const names = people
    .toSorted((a, b) => passages(b) - passages(a))
    .map(({ spellings: [first = ''] }) => first)
    .filter(isDrawable)
    .slice(0, NAMES);
  const text = `${capitalised(counted(people.length, 'person', 'people'))} and ${counted(organisations.length, 'organisation')}, and how the articles name them.`;
  return {
    name: 'people' satisfies Section['id'],
    alt: `People. Left of a line, our words: ${text} Right of it, names as the sources print them${names.length === 0 ? '' : `: ${names.join(', ')}`}.`,
    tinted: 'right',
    left: ourSide({
      above: `Named in ${counted(articles.length, 'article')}`,
      title: 'People',
      text,
    }),
    right: SIZES.map(
      (fontSize) => () =>
        names.map((name) => paragraph({ fontFamily: SERIF, fontSize, lineHeight: 1.46 }, name)),
    ),
  };
}
