/// <reference types="astro/client" />

/** Where the search index of this build lies in `pagefind/`, and which of its files a first search needs. */
declare const __SEARCH__: { id: string; first: string[] };
