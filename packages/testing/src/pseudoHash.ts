/** 64 hexadecimal digits that look like SHA-256 and are none (FNV-1a eight times): the same in every run, and synchronous. */
export function pseudoHash(text: string): string {
  return Array.from({ length: 8 }, (_, part) => fnv1a(`${part}:${text}`).toString(16).padStart(8, '0')).join(
    '',
  );
}

/** FNV-1a, 32 bits: enough to tell two texts apart. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}

/** A well-formed UUID, the same for the same text. */
export function pseudoUuid(text: string): string {
  const digits = pseudoHash(text);
  // Version 4 and the variant of RFC 9562.
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
  ];
  return [...parts, digits.slice(20, 32)].join('-');
}
