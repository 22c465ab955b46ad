/** Styles as satori understands them: CSS with names in camel case, numbers in px. */
export type BoxStyle = Readonly<Record<string, string | number>>;

/** Part of a picture: a plain object in the shape of a React element. */
export interface Box {
  type: string;
  props: Readonly<Record<string, unknown>>;
}

type Part = Box | string | undefined;

/** Boxes one below the other. */
export function column(style: BoxStyle, ...children: Part[]): Box {
  return element('div', { display: 'flex', flexDirection: 'column', ...style }, children);
}

/** Boxes side by side. */
export function line(style: BoxStyle, ...children: Part[]): Box {
  return element('div', { display: 'flex', ...style }, children);
}

/** A paragraph as wide as its longest line, so that a word wider than its column can be detected. */
export function paragraph(style: BoxStyle, ...children: Part[]): Box {
  return element('p', { display: 'block', margin: 0, alignSelf: 'flex-start', ...style }, children);
}

/** Words inside a paragraph. */
export function words(style: BoxStyle, text: string): Box {
  return element('span', style, [text]);
}

/** A closed path in a square box of its own. */
export function shape(path: string, size: number, fill: string): Box {
  return {
    type: 'svg',
    props: {
      width: size,
      height: size,
      viewBox: `0 0 ${size} ${size}`,
      style: { flexShrink: 0 },
      children: [{ type: 'path', props: { d: path, fill } }],
    },
  };
}

function element(type: string, style: BoxStyle, children: readonly Part[]): Box {
  return { type, props: { style, children: children.filter((part) => part !== undefined) } };
}
