import { browserFlags } from '@cantho/dev/findBrowser.mjs';
import { beyondTheEdge } from '../harness/edges.ts';
import { screens } from '../harness/screens.ts';
import { expect, test } from '../harness/test.ts';

/** A reader's own setting, which media queries in `em` follow, too: a style set by script would not be that. */
test.describe.configure({ timeout: 60_000 });

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...browserFlags, '--blink-settings=defaultFontSize=32'] });
  },
});

for (const { name, open, complaint } of screens) {
  // WCAG 1.4.4.
  test(`${name} fits a wide window when the reader has set text of twice the size`, async ({
    page,
    watch,
  }) => {
    if (complaint) watch.allow(complaint);
    await open(page);
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(size).toBe('32px');
    expect(await beyondTheEdge(page)).toEqual([]);
  });
}
