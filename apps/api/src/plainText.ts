/** White space at both ends cut, line ends and composed letters written one way: the same words count the same. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** Whether it is writing: line breaks and tabs are, all other control characters and broken surrogates are not. */
export function isPlainText(text: string): boolean {
  return !/\p{Cc}/u.test(text.replace(/[\n\t]/g, '')) && !/\p{Cs}/u.test(text);
}
