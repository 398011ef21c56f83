import type { Page } from '@playwright/test';

/** What reaches beyond the right edge, when the page scrolls sideways; else nothing. */
export function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const elementsIn = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
      ]);
    const wide = elementsIn(document).filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const nameOf = ({ localName, className }: Element) => `${localName}.${className}`;
    return [`the page is ${scrollWidth} px wide on ${clientWidth} px`, ...wide.slice(0, 8).map(nameOf)];
  });
}
