import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../results/screenshots', import.meta.url));

export const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } } as const;

/** Lists go on alike; a picture of all of one takes half a minute. */
const tallest = 4000;

/** The page as far as it goes, at this width. */
export async function takePicture(page: Page, name: string, size: (typeof sizes)[keyof typeof sizes]) {
  await page.setViewportSize(size);
  // Else what lies under the last click is drawn as hovered.
  await page.mouse.move(0, 0);
  // Not `fullPage`: bars that are fixed to the screen would stand in the middle of the picture.
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.min(Math.max(whole, size.height), tallest) });
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}
