/** An error in what a build was given, not in the program. Astro prints the message alone, because it has no stack trace. */
export class BuildError extends Error {
  override name = 'BuildError';
  override stack = '';
}
