import { capturedText } from '../importing/captured-text.ts';
import { openPage } from '../importing/open-page.ts';
import { recogniseCapture } from '../importing/recognise-capture.ts';

/** No text of a newspaper’s page comes near this; to compare one that does takes minutes. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Reads a new capture: whatever can be imported, read as the import reads it.
 * @param target a file anywhere, or an address.
 * @returns its words, and what their lines are lines of.
 * @throws Error that says what is wrong and what to do, where it is no page.
 */
export async function readNewCapture(target: string): Promise<{ text: string; name: string }> {
  const page = await openPage(target);
  const text = await capturedText(page);
  if (text.length > MOST_CHARACTERS)
    throw new Error(
      `“${target}” has ${(text.length / 1e6).toFixed(1)} million characters, more than a page has (${MOST_CHARACTERS / 1e6}). Is it the right one?`,
    );
  return { text, name: recogniseCapture(page.bytes) === 'text' ? target : `${target} (its text)` };
}
