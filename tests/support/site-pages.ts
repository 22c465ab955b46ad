import { REGION_IDS } from '../../src/site.ts';
import { REAL_ARTICLES, REAL_LIBRARY } from './real-comparisons.ts';

/** A page of the site: what people call it, and its address below the base. */
export interface SitePage {
  name: string;
  path: string;
}

/** As the research has confirmed them; the outlets’ pages of the two rewritten texts were not found. */
const OUTLET_PAGES: Readonly<Record<string, string>> = {
  'belgorod-incursion-russias-military': 'https://worldcrunch.com/focus/belgorod-russia-military',
  'belgorod-incursion-test-of-leadership':
    'https://christianbaghai.medium.com/belgorod-incursion-a-test-of-leadership-amidst-russias-mounting-crises-and-shifting-power-4c2f5377abde',
  'putins-muscle-flex-in-belarus': 'https://www.gzeromedia.com/putins-muscle-flex-in-belarus',
};

const PROFILES = REAL_LIBRARY.profiles
  .filter(({ type }) => type !== 'error')
  .map(({ id, name }) => ({ name, path: `people/${id}/` }));
const NOTES = REAL_ARTICLES.map(({ id }) => ({ name: `notes on ${id}`, path: `articles/${id}/notes/` }));
const CITATIONS = [...REGION_IDS, 'in-short', 'timeline', 'compare', 'figures', 'people'].map((page) => ({
  name: `citations of ${page}`,
  path: `cite/${page}/`,
}));

/**
 * The articles’ pages, with the page of the outlet that each names as canonical. No licence allows any of these copies to be
 * published, so search engines are asked to leave them out.
 */
export const REAL_COPIES = REAL_ARTICLES.map((article) => ({
  name: `article ${article.id}`,
  path: `articles/${article.id}/`,
  outletPage: OUTLET_PAGES[article.id],
}));

const ONE_OF_A_KIND: readonly SitePage[] = [
  { name: 'home', path: '' },
  ...REGION_IDS.map((id) => ({ name: `region ${id}`, path: `${id}/` })),
  { name: 'timeline', path: 'timeline/' },
  { name: 'compare', path: 'compare/' },
  { name: 'words', path: 'words/' },
  { name: 'people', path: 'people/' },
  { name: 'figures', path: 'figures/' },
  { name: 'articles', path: 'articles/' },
  { name: 'search', path: 'search/' },
  { name: 'about', path: 'about/' },
  { name: 'corrections', path: 'corrections/' },
];
const MISSING: SitePage = { name: '404', path: '404.html' };
const OFFLINE: SitePage = { name: 'offline', path: 'offline/' };

/** Every page that the sitemap should list. */
export const LISTED_PAGES: readonly SitePage[] = [...ONE_OF_A_KIND, ...PROFILES, ...NOTES, ...CITATIONS];

/** Those, the copies, and the pages in place of one that is missing or out of reach. */
export const ALL_PAGES: readonly SitePage[] = [...LISTED_PAGES, ...REAL_COPIES, MISSING, OFFLINE];

/** Every page that stands alone, and of each kind that has many the one with most on it, and another. */
export const PAGES_OF_EVERY_KIND: readonly SitePage[] = [
  ...ONE_OF_A_KIND,
  ...REAL_COPIES,
  MISSING,
  OFFLINE,
  ...['vladimir-putin', 'important-stories'].map((id) => ({ name: id, path: `people/${id}/` })),
  { name: 'notes on Wolff', path: 'articles/kursk-post-putin-succession/notes/' },
  { name: 'citations of figures', path: 'cite/figures/' },
];

/**
 * Pages in groups of at most six: a new window costs a browser more than a page does, so a test that looks at many
 * visits a group of them one after the other.
 */
export function inGroups<Page extends SitePage>(pages: readonly Page[]): { names: string; pages: Page[] }[] {
  return Array.from({ length: Math.ceil(pages.length / 6) }, (_, index) => {
    const group = pages.slice(index * 6, index * 6 + 6);
    return { names: group.map(({ name }) => name).join(', '), pages: group };
  });
}
