/** Files of an index that a first search needs and that are called so in every index: no page has to name them. */
export const IN_EVERY_INDEX = ['pagefind-entry.json', 'pagefind.js', 'wasm.en.pagefind'];
