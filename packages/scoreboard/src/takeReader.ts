/** Moves focus to an element and brings it into view: the browser's own scrolling would stop at its nearest edge. */
export function takeReader(element: HTMLElement, block: 'start' | 'center'): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block });
}
