/** A text around the words to be marked. */
export interface MarkedText {
  readonly before: string;
  /** As the text has them. */
  readonly marked: string;
  readonly after: string;
}

/** Where a phrase stands in a text, letter case aside; `null` where it does not, as when the words are turned round. */
export function markedPhrase(text: string, phrase: string): MarkedText | null {
  const at = text.toLocaleLowerCase('vi').indexOf(phrase.toLocaleLowerCase('vi'));
  if (phrase === '' || at < 0) return null;
  const end = at + phrase.length;
  return { before: text.slice(0, at), marked: text.slice(at, end), after: text.slice(end) };
}
