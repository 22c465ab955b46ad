/// <reference types="astro/client" />

/** Where the search index of this build lies in `pagefind/`, and which of its files a first search needs. */
declare const __SEARCH__: { id: string; first: string[] };

/** The deployment that a service worker is of; written into it when it is built. */
declare const __DEPLOYMENT__: { id: string; base: string };
