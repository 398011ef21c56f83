import type { Page } from '@playwright/test';

/** What reaches beyond the right edge when the page scrolls sideways, and what is cut off within; else nothing. */
export function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elementsIn = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
      ]);
    const nameOf = ({ localName, className, textContent }: Element) =>
      `${localName}.${className} "${textContent?.trim().slice(0, 40)}"`;
    const all = elementsIn(document);
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide =
      scrollWidth <= clientWidth
        ? []
        : [
            `the page is ${scrollWidth} px wide on ${clientWidth} px`,
            ...all
              .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
              .slice(0, 8)
              .map(nameOf),
          ];
    const isCut = (element: Element) => {
      // What only assistive technology reads is one pixel wide on purpose.
      if (element.clientWidth <= 1 || element.clientHeight <= 1 || !element.textContent?.trim()) return false;
      if (!(element instanceof HTMLElement)) return false;
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isTight = element.matches('button, summary, td, th');
      return (
        (element.scrollWidth > element.clientWidth + 1 && (hides(overflowX) || isTight)) ||
        // A text that shows its first lines has a button for the rest.
        (element.scrollHeight > element.clientHeight + 1 && hides(overflowY) && webkitLineClamp === 'none')
      );
    };
    return [...wide, ...all.filter(isCut).map((element) => `cut off: ${nameOf(element)}`)];
  });
}

/** As a host or a web view that enlarges the text does it (WCAG 1.4.4). */
export async function enlargeText(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}
