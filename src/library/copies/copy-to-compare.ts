/** A run of words of the copy, as the page shows it. */
export interface CopyPassage {
  text: string;
  /** Line in the copy’s file. */
  line: number;
  /** The marker of a list item, a bullet or its number, which the capture may or may not have. */
  marker?: 'bullet' | number;
}

/** A passage that the front matter lists as omitted. */
export interface OmittedPassage extends CopyPassage {
  kind: string;
}

/** The input of a comparison. */
export interface CopyToCompare {
  /** Path of the copy’s file, for messages. */
  file: string;
  captureFile: string;
  capture: string;
  /** Title, byline and standfirst: they may be anywhere in the capture. */
  head: CopyPassage[];
  /** The body’s passages in their order. */
  body: CopyPassage[];
  /** In the order of the capture. */
  omitted: OmittedPassage[];
}
