/** White space at both ends cut, line ends and composed letters written one way: the same words count the same. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** Whether it is writing: line breaks and tabs are, all other control characters and broken surrogates are not. */
export function isPlainText(text: string): boolean {
  return !/\p{Cc}/u.test(text.replace(/[\n\t]/g, '')) && !/\p{Cs}/u.test(text);
}

/**
 * How many code points of a text can be seen, a run of white space counting as one. Joiners and separators of zero width
 * belong to Khmer and to emoji, so they may stand in a text; they are just no text by themselves.
 */
export function visibleLength(text: string): number {
  // Braille blank: a letter by its class, and nothing to be seen.
  const seen = text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu, '');
  return [...seen.replace(/\s+/g, ' ').trim()].length;
}
