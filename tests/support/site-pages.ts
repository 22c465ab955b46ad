import { REAL_ARTICLES } from './real-comparisons.ts';
import { REGION_IDS } from '../../src/site.ts';

/** A page of the site: what people call it, and its address below the base. */
export interface SitePage {
  name: string;
  path: string;
}

/** Every page that the sitemap should list. */
export const LISTED_PAGES: readonly SitePage[] = [
  { name: 'home', path: '' },
  ...REGION_IDS.map((id) => ({ name: `region ${id}`, path: `${id}/` })),
  { name: 'articles', path: 'articles/' },
  ...REAL_ARTICLES.map(({ id }) => ({ name: `article ${id}`, path: `articles/${id}/` })),
  { name: 'search', path: 'search/' },
  { name: 'about', path: 'about/' },
];

/** Those, and the page for a missing address. */
export const ALL_PAGES: readonly SitePage[] = [...LISTED_PAGES, { name: '404', path: '404.html' }];
