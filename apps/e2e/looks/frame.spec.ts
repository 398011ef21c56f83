import type { Page } from '@playwright/test';
import { beyondTheEdge, enlargeText } from '../harness/edges.ts';
import { prefer, screens } from '../harness/screens.ts';
import { expect, test } from '../harness/test.ts';

/** Panels hang from the header's end, so what does not fit is cut off at the start, where no page scrolls to. */
async function panelsBeyondTheEdge(page: Page): Promise<string[]> {
  const buttons = page.getByRole('banner').locator('button[aria-expanded]');
  const found: string[] = [];
  for (const button of await buttons.all()) {
    await button.click();
    const panel = await page.locator(`[id="${await button.getAttribute('aria-controls')}"]`).boundingBox();
    const width = page.viewportSize()?.width ?? 0;
    if (!panel || panel.x < 0 || panel.x + panel.width > width)
      found.push(`${await button.textContent()} ${panel?.x}`);
    await page.keyboard.press('Escape');
  }
  return found;
}

const frame = ['home', 'about', 'not-found'];

for (const locale of ['vi', 'en', 'km'] as const) {
  for (const { name, open, complaint } of screens.filter((screen) => frame.includes(screen.name))) {
    test(`the app’s own part of ${name} fits 320 px and text of twice the size in ${locale}, its menus too`, async ({
      page,
      watch,
    }) => {
      if (complaint) watch.allow(complaint);
      await prefer(page, { locale });
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
      expect([...(await beyondTheEdge(page)), ...(await panelsBeyondTheEdge(page))]).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      await enlargeText(page);
      expect([...(await beyondTheEdge(page)), ...(await panelsBeyondTheEdge(page))]).toEqual([]);
    });
  }
}
