/** The first three bits of an item in CBOR (RFC 8949, 3.1): what it is. */
const MAJOR = { positive: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6 };
/** Bytes that hold the number of an item, by the last five bits of its first byte, where these are not the number itself. */
const FOLLOWING = new Map([
  [24, 1],
  [25, 2],
  [26, 4],
]);

/**
 * A `pf_index` of Pagefind without the places where a word stands in a record: each becomes 1, so that their count, on which the order of
 * results rests, and the negative weights between them stay. Works on the bytes themselves: as objects an index of 10,000 articles takes
 * a gigabyte and four seconds.
 * @param index its CBOR: `[words]`, a word as `[text, postings, [text, postings][]]` with those of its accented forms last, a posting as `[record,
 * places, …]`: the record as the distance from the one before, its places in the same way, and then what is not its text.
 * @returns as much CBOR of its own, not longer.
 * @throws Error if it is anything else.
 */
export function dropPlaces(index: Uint8Array): Uint8Array {
  const cursor = new Cursor(index);
  const postings = (): void => {
    cursor.each(() => {
      const length = cursor.open();
      if (length < 2) throw new Error(`A posting has ${length} items.`);
      cursor.copy();
      cursor.each(() => {
        cursor.place();
      });
      for (let item = 2; item < length; item++) cursor.copy();
    });
  };
  const fields = (wanted: readonly (() => void)[]): void => {
    const length = cursor.open();
    if (length !== wanted.length) throw new Error(`${wanted.length} items should stand where ${length} do.`);
    for (const take of wanted) take();
  };
  const text = (): void => {
    cursor.copy();
  };
  const forms = (): void => {
    cursor.each(() => {
      fields([text, postings]);
    });
  };
  fields([
    () => {
      cursor.each(() => {
        fields([text, postings, forms]);
      });
    },
  ]);
  return cursor.written();
}

/** Goes through CBOR item by item and writes what it becomes. */
class Cursor {
  readonly #from: Buffer;
  readonly #to: Buffer;
  #at = 0;
  #end = 0;
  /** The number in the head of the last item: how long it is, or what. */
  #number = 0;

  constructor(bytes: Uint8Array) {
    this.#from = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#to = Buffer.allocUnsafe(bytes.byteLength);
  }

  /** Copies the head of an array. @returns how many items it has. */
  open(): number {
    const start = this.#at;
    if (this.#head() !== MAJOR.array) throw new Error('An array should begin here.');
    this.#keep(start);
    return this.#number;
  }

  /** Copies the head of an array and has each of its items taken. */
  each(take: () => void): void {
    for (let left = this.open(); left > 0; left--) take();
  }

  /** Copies a whole item. */
  copy(): void {
    const start = this.#at;
    this.#skip();
    this.#keep(start);
  }

  /** Writes 1 for a place, and a weight as it is. */
  place(): void {
    const start = this.#at;
    const major = this.#head();
    if (major === MAJOR.positive) this.#to[this.#end++] = 1;
    else if (major === MAJOR.negative) this.#keep(start);
    else throw new Error('A place is a whole number.');
  }

  /** What has been written. @throws Error if something is left. */
  written(): Uint8Array {
    if (this.#at !== this.#from.length) throw new Error('Something stands behind the last word.');
    return Uint8Array.prototype.slice.call(this.#to, 0, this.#end);
  }

  #skip(): void {
    const major = this.#head();
    const number = this.#number;
    if (major === MAJOR.bytes || major === MAJOR.text) this.#at += number;
    let items = 0;
    if (major === MAJOR.array) items = number;
    else if (major === MAJOR.map) items = 2 * number;
    else if (major === MAJOR.tag) items = 1;
    for (; items > 0; items--) this.#skip();
  }

  /** Goes past the head of an item and takes its number. @returns what the item is. */
  #head(): number {
    const first = this.#from.readUInt8(this.#at++);
    const [major, rest] = [first >> 5, first & 31];
    this.#number = rest;
    if (rest < 24) return major;
    const size = FOLLOWING.get(rest);
    if (size === undefined)
      throw new Error('Numbers of eight bytes and items of no stated length are not expected.');
    this.#number = this.#from.readUIntBE(this.#at, size);
    this.#at += size;
    return major;
  }

  #keep(start: number): void {
    this.#end += this.#from.copy(this.#to, this.#end, start, this.#at);
  }
}
