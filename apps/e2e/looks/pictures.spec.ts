import { fileURLToPath } from 'node:url';
import { screens } from '../harness/screens.ts';
import { expect, test } from '../harness/test.ts';

const folder = fileURLToPath(new URL('../results/screenshots', import.meta.url));

const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;

/** Lists go on alike; a picture of all of one takes half a minute. */
const tallest = 4000;

for (const { name, open, hasFigures, complaint } of screens) {
  test(`${name} has its picture taken, in two sizes, light and dark`, async ({ page, watch }) => {
    if (complaint) watch.allow(complaint);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    // Else what lies under the last click is drawn as hovered.
    await page.mouse.move(0, 0);
    for (const size of sizes) {
      await page.setViewportSize(size);
      if (hasFigures) {
        await expect(page.getByRole('main').getByText('Số liệu minh hoạ').first()).toBeVisible();
      }
      // Not `fullPage`: bars that are fixed to the screen would stand in the middle of the picture.
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ ...size, height: Math.min(Math.max(whole, size.height), tallest) });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const path = `${folder}/${name}-${size.width}-${colorScheme}.png`;
        await page.screenshot({ path, animations: 'disabled' });
      }
    }
  });
}
