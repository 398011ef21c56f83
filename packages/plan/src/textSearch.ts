/**
 * A text as people type it in a hurry: no accents, `đ` as `d`, lower case, single spaces. "Kế hoạch  ĐÔ THỊ" becomes
 * "ke hoach do thi".
 */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text holds every word of a query, in any order, accents and case aside. An empty query matches. */
export function matchesText(haystack: string, query: string): boolean {
  const folded = foldAccents(haystack);
  return foldAccents(query)
    .split(' ')
    .every((word) => folded.includes(word));
}
