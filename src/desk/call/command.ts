/** A command of editors and publishers. Its help and the check of its command line come from here. */
export interface Command {
  /** Its name as an npm script. */
  name: string;
  /** What it does, in one or two sentences. */
  does: string;
  /** The words it needs, in order. */
  words?: readonly string[];
  /** What any number of words after these are. */
  moreWords?: string;
  options?: readonly Option[];
  /** Environment variables that it reads. */
  settings?: readonly (keyof typeof SETTINGS)[];
  examples: readonly string[];
  /** Imports its module; `run` does the work and returns the exit code. */
  load: () => Promise<{ run: (call: Call) => number | Promise<number> }>;
}

export interface Option {
  name: string;
  /** What to write after it, `<id>`; undefined for a switch. */
  value?: string;
  does: string;
  /** Whether the command takes no words with it. */
  isInsteadOfWords?: boolean;
}

/** Exit codes of every command. */
export const EXIT_CODES = {
  0: 'done; nothing is wrong',
  1: 'a problem was found, and the output says which; or nothing could be written',
  2: 'the command could not start: a wrong argument or setting, or a page, site or folder that cannot be read',
} as const;

export const SETTINGS = {
  CONTENT_DIR: 'folder of the content; default: content',
  SITE_URL: 'origin of the site’s addresses: https://example.org',
  BASE_PATH: 'path that the site is served from: /news/briefing/; default: /',
  PORT: 'port of this machine; default: 4321',
} as const;

/** How a command was called. */
export interface Call {
  command: Command;
  /** As many as the command has names for, or none with an option that is instead of them; then those of `moreWords`. */
  words: string[];
  /** Values of the options, by name; a switch has the value “”. */
  options: ReadonlyMap<string, string>;
}
