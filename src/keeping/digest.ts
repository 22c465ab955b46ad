import { hash } from 'node:crypto';

/**
 * What large objects come to: the library’s never change once it is read. The pages are bundled and have modules of their own; they and
 * the configuration ask about the same objects.
 */
const shared = globalThis as { digests?: WeakMap<object, string> | undefined };

/** From so many characters on a digest is shorter. */
const LONG = 64;

/**
 * A digest of a value and all that hangs on it: the same for the same content, in whatever build. An article stands for its
 * two files, of which it is made, and a passage for its HTML. Functions and undefined fields are left out, as in JSON.
 * @returns 16 hexadecimal digits of its SHA-256.
 */
export function digestOf(value: unknown): string {
  return sum(part(value));
}

/** Lets go of what is known, once a build has made its keys: with a million objects in it every collection of garbage is dearer. */
export function forgetDigests(): void {
  shared.digests = undefined;
}

function part(value: unknown): string {
  if (typeof value === 'function' || value === undefined) return '';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const known = (shared.digests ??= new WeakMap());
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = written(value);
  if (text.length <= LONG) return text;
  const digest = sum(text);
  known.set(value, digest);
  return digest;
}

function written(value: object): string {
  if (Array.isArray(value)) return `[${value.map(part).join(',')}]`;
  if (value instanceof Set || value instanceof Map) return `(${[...value].map(part).join(',')})`;
  if ('checksums' in value && 'id' in value) return `${part(value.id)}:${part(value.checksums)}`;
  let text = '{';
  for (const [name, field] of Object.entries(value)) {
    // The tree of a passage is its HTML once more.
    if (name === 'children' && 'html' in value) continue;
    text += `${name}:${part(field)},`;
  }
  return `${text}}`;
}

function sum(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}
