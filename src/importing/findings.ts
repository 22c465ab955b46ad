/** Something the page itself says, and where it says it. */
export interface Proof {
  value: string;
  /** Where it stands, as a sentence goes on after “from”: “the page’s <h1>”. */
  basis: string;
}

/** What could be proved of an article’s provenance. What is not here is left to the editor. */
export interface Findings {
  title?: Proof;
  /** The title is not among the words of the capture. */
  isTitleSupplied?: boolean;
  standfirst?: Proof;
  byline?: Proof;
  /** Names of the authors, each with the same basis. */
  authors?: { names: string[]; basis: string };
  /** The day of publication, `2024-08-12`. */
  published?: Proof;
  outlet?: Proof;
  /** Address of the captured page. */
  captured?: Proof;
  /** Address of the page that the captured one says it is a copy of. */
  original?: Proof;
  /** A licence that the page names. */
  licence?: Proof;
}
