import { beyondTheEdge } from '../harness/edges.ts';
import { screens } from '../harness/screens.ts';
import { expect, test } from '../harness/test.ts';

for (const { name, open, complaint } of screens) {
  // WCAG 1.4.10 (reflow), and 1.4.4 where a host or a web view enlarges the text.
  test(`${name} fits 320 px, and a phone that draws text at twice the size`, async ({ page, watch }) => {
    if (complaint) watch.allow(complaint);
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    expect(await beyondTheEdge(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await beyondTheEdge(page)).toEqual([]);
  });
}
