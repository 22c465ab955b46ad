/** A run of words of the copy, as the page shows it. */
export interface CopyPassage {
  text: string;
  /** Line in the copy’s file. */
  line: number;
  /** What the page sets before an item of a list: a bullet, or the item’s number. The capture may have it or not. */
  marker?: 'bullet' | number;
}

/** A passage that the front matter lists as left out. */
export interface OmittedPassage extends CopyPassage {
  kind: string;
}

/** What one comparison needs. */
export interface CopyToCompare {
  /** Name of the copy’s file, for problems. */
  file: string;
  captureFile: string;
  capture: string;
  /** Title, byline and standfirst: they may stand anywhere in the capture. */
  head: CopyPassage[];
  /** The body’s passages in their order. */
  body: CopyPassage[];
  /** In the order of the capture. */
  omitted: OmittedPassage[];
}
