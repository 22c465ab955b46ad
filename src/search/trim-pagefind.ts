import { minify } from 'vite';

interface Edit {
  find: RegExp;
  /** How often it is found in Pagefind 1.6.0. */
  times: number;
  replacement: string;
}

const EDITS: readonly Edit[] = [
  // A part of the index or of a filter that cannot be fetched is passed over in silence: a reader would be told that no
  // passage has the word.
  { find: /(?<="load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g, times: 2, replacement: '' },
  // It can inflate gzip. Our files are not compressed when they get here: what needs inflating is no part of an index.
  {
    find: /var u8=Uint8Array;.*?var gz_default=gunzipSync;/gs,
    times: 1,
    replacement: 'var gz_default=()=>{throw new Error("This is no part of an index.")};',
  },
  // It makes excerpts of the text that comes with a result. Ours comes from the records.
  { find: /var word_separators=.*?(?=var asyncSleep=)/gs, times: 1, replacement: '' },
];

/**
 * Pagefind’s program (1.6.0) less what this site does not use, with failures that are told; minified.
 * @param program text of `pagefind.js`.
 * @throws Error if a place to be edited is not there, as in another version.
 */
export async function trimPagefind(program: string): Promise<string> {
  const edited = EDITS.reduce((text, { find, times, replacement }) => {
    const found = [...text.matchAll(find)].length;
    if (found !== times)
      throw new Error(
        `pagefind.js has ${found} places like ${find.source}, not ${times}. Install the version of pagefind that package-lock.json names (npm ci), or teach trim-pagefind.ts the new one`,
      );
    return text.replace(find, replacement);
  }, program);
  const { code, errors } = await minify('pagefind.js', edited, { module: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return code;
}
