/**
 * Whether `If-None-Match` names the ETag at hand (RFC 9110 §13.1.2): `*` or a list, compared weakly. A header that is no
 * list of entity tags matches nothing.
 */
export function isNotModified(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const wanted = opaque(etag);
  return [...ifNoneMatch.matchAll(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g)].some(
    ([tag]) => opaque(tag) === wanted,
  );
}

const opaque = (tag: string) => tag.replace(/^W\//, '');
