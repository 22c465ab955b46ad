/** A page that cannot be imported: what is wrong with it and what to do, for a person. Nothing has been written. */
export class PageError extends Error {
  constructor(what: string, todo: string) {
    super(`${what}\n${todo}`);
    this.name = 'PageError';
  }
}
