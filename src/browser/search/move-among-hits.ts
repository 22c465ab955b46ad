/**
 * Moves the focus between a search field and its hits: down and up one, Home and End to the first and the last hit, up
 * from the first one back to the field. What is typed on a hit goes into the field.
 */
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
    ...(inField ? {} : { Home: hits[0], End: hits.at(-1) }),
  };
  if (event.key in goes) {
    const goal = goes[event.key];
    // Up in the field has nowhere to go, and moves the cursor as it always does.
    if (goal === undefined) {
      if (!inField) event.preventDefault();
      return;
    }
    event.preventDefault();
    goal.focus();
  } else if (!inField && (event.key.length === 1 || event.key === 'Backspace') && event.key !== ' ') {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }
}
