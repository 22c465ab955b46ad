/// <reference types="astro/client" />

/** The deployment that a service worker is of; written into it when it is built. */
declare const __DEPLOYMENT__: { id: string; base: string };
