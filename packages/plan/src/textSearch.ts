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

interface Named {
  readonly name: string;
}

interface SearchedRow {
  readonly text: string;
  readonly leadAgencies: readonly Named[];
  readonly coordinatingAgencies: readonly Named[];
}

/** What free text looks in of a row of Appendix I: its text, the names of its indicators and of its agencies. Folded. */
export function foldedTarget(row: SearchedRow & { readonly indicators: readonly Named[] }): string {
  return folded([row.text, ...row.indicators.map(({ name }) => name), ...agencyNames(row)]);
}

/** What free text looks in of a row of Appendix II: its text, its deadline's wording, the names of its agencies. Folded. */
export function foldedTask(row: SearchedRow & { readonly deadline: { readonly wording: string } }): string {
  return folded([row.text, row.deadline.wording, ...agencyNames(row)]);
}

/**
 * A query, folded once to be held against many rows. Digits alone are the row's number as a whole ("1" is not "10");
 * else every word must occur in the folded text, in any order. An empty query matches every row.
 */
export function textMatcher(query: string): (foldedText: string, no: number) => boolean {
  const words = foldAccents(query);
  if (/^\d+$/.test(words)) return (_, no) => no === Number(words);
  const wanted = words.split(' ');
  return (foldedText) => wanted.every((word) => foldedText.includes(word));
}

/** Whether one row matches a query; for many rows see `textMatcher`. */
export function matchesFolded(foldedText: string, query: string, no: number): boolean {
  return textMatcher(query)(foldedText, no);
}

function agencyNames({ leadAgencies, coordinatingAgencies }: SearchedRow): string[] {
  return [...leadAgencies, ...coordinatingAgencies].map(({ name }) => name);
}

function folded(parts: readonly string[]): string {
  return foldAccents(parts.join('\n'));
}
