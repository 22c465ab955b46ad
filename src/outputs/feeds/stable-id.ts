import { createHash } from 'node:crypto';

/** Random namespace of this project’s names. Changing it would make every entry look new in every feed reader. */
const NAMESPACE = 'ac492d66-7f3d-4e56-ad39-f371351adce6';

/**
 * An id that stays the same when the site moves: a name-based UUID (RFC 9562, version 5), as a URN. The page’s address
 * would change with the host, and a `tag:` URI would need a domain that the site always owns.
 */
export function stableId(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex', 0, 16);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
