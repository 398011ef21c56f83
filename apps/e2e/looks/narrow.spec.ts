import type { Page } from '@playwright/test';
import { screens } from '../harness/screens.ts';
import { expect, test } from '../harness/test.ts';

/** What reaches beyond the right edge, when the page scrolls sideways; else nothing. */
function beyondTheEdge(page: Page): Promise<string[]> {
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

for (const { name, open, complaint } of screens) {
  // WCAG 1.4.10 (reflow) and 1.4.4 (text of twice the size).
  test(`${name} fits 320 px, and a phone with text of twice the size`, async ({ page, watch }) => {
    if (complaint) watch.allow(complaint);
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    expect(await beyondTheEdge(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await beyondTheEdge(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await beyondTheEdge(page)).toEqual([]);
  });
}
