// Citation.js has no types of its own.
declare module '@citation-js/core' {
  /** Parses citations in any format whose plugin is imported; throws if they are invalid. */
  export class Cite {
    constructor(text: string, options: { forceType: string });
    data: unknown[];
  }
}
declare module '@citation-js/plugin-bibtex' {
  export {};
}
