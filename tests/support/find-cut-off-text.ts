/**
 * Runs in the page: the words and controls that extend beyond the sides of the window, or are cut off by a box with hidden
 * overflow. The words of a map may be cropped; they are hidden from assistive technology.
 */
export function findCutOffText(): string[] {
  const width = document.documentElement.clientWidth;
  const faults: string[] = [];
  const isMeant = (element: Element): boolean =>
    element.checkVisibility() && element.closest('.visually-hidden, .skip, svg, template') === null;
  const checkBox = ({ left, right, width: size }: DOMRect, what: string): void => {
    if (size > 0 && (left < -0.5 || right > width + 0.5))
      faults.push(`${what}: from ${Math.round(left)} to ${Math.round(right)} of ${width}`);
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const words = text.textContent?.trim() ?? '';
    if (words === '' || text.parentElement === null || !isMeant(text.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) checkBox(box, words.slice(0, 40));
  }
  for (const control of document.querySelectorAll('a, button, input, summary, figure'))
    if (isMeant(control))
      for (const box of control.getClientRects())
        checkBox(box, `${control.localName} ${control.textContent.trim().slice(0, 30)}`);
  for (const box of document.querySelectorAll<HTMLElement>('body *'))
    if (
      isMeant(box) &&
      // It cuts off no words, as checked above, but the tint beside them.
      box.localName !== 'main' &&
      getComputedStyle(box).overflowX !== 'visible' &&
      box.scrollWidth > box.clientWidth + 1
    )
      faults.push(`${box.localName}.${box.className} cuts ${box.scrollWidth - box.clientWidth} px off`);
  if (document.documentElement.scrollWidth > width)
    faults.push(`the page can be scrolled sideways by ${document.documentElement.scrollWidth - width} px`);
  return [...new Set(faults)];
}

/** Runs in the page: pairs of elements in the masthead whose boxes overlap. */
export function findOverlapsInMasthead(): string[] {
  const things = [...document.querySelectorAll('body > header :is(a, button)')].filter((thing) =>
    thing.checkVisibility(),
  );
  const name = (thing: Element | undefined): string =>
    (thing?.textContent.trim() ?? '') || (thing?.localName ?? '');
  const boxes = things.map((thing) => thing.getBoundingClientRect());
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b, offset) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 1 && down > 1
        ? [`${name(things[index])} and ${name(things[index + 1 + offset])} by ${Math.round(across)} px`]
        : [];
    }),
  );
}
