/** Keyboard navigation between a search field and its results: Down and Up move by one, Up on the first one returns to the field. */
export function moveAmongHits(
  event: KeyboardEvent,
  field: HTMLInputElement,
  hits: readonly HTMLElement[],
): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const at = hits.findIndex((hit) => hit === event.target);
  const inField = event.target === field;
  if (at === -1 && !inField) return;
  const goes: Record<string, HTMLElement | undefined> = {
    ArrowDown: hits[at + 1],
    ArrowUp: at === 0 ? field : hits[at - 1],
  };
  if (event.key in goes) {
    const goal = goes[event.key];
    // Up in the field moves the cursor as usual.
    if (goal === undefined) {
      if (!inField) event.preventDefault();
      return;
    }
    event.preventDefault();
    goal.focus();
  }
}
