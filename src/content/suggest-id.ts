/** A name that can be part of an address, made of any text: lower-case letters, digits and single hyphens. */
export function suggestId(name: string): string {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'a-short-name' : id;
}
