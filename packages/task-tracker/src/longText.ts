/** From here on a text takes more than four lines of a phone's list. */
const longTextLength = 180;

/** Whether a task's text is cut in the list, and set smaller where it stands alone. */
export function isLongText(text: string): boolean {
  return text.length > longTextLength;
}
