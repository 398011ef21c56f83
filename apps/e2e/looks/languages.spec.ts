import { violations } from '../harness/axe.ts';
import { beyondTheEdge, enlargeText } from '../harness/edges.ts';
import { sizes, takePicture } from '../harness/pictures.ts';
import { prefer, screens } from '../harness/screens.ts';
import { expect, test } from '../harness/test.ts';

test.describe.configure({ timeout: 60_000 });

const looks = [
  { locale: 'en', theme: 'dark', of: screens.filter(({ inEnglish }) => inEnglish) },
  { locale: 'km', theme: 'light', of: screens.filter(({ inKhmer }) => inKhmer) },
] as const;

for (const { locale, theme, of } of looks) {
  for (const { name, open } of of) {
    test(`${name} is accessible and cuts nothing off on a ${theme} phone, in ${locale}`, async ({ page }) => {
      await page.setViewportSize(sizes.phone);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await prefer(page, { locale, theme });
      await open(page);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
      expect(await violations(page)).toEqual([]);
      await takePicture(page, `${name}-360-${locale}`, sizes.phone);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await beyondTheEdge(page)).toEqual([]);
      await page.setViewportSize(sizes.phone);
      await enlargeText(page);
      expect(await beyondTheEdge(page)).toEqual([]);
    });
  }
}

test('the app’s own part is accessible in Khmer in the dark, with its languages open', async ({ page }) => {
  await page.setViewportSize(sizes.phone);
  await prefer(page, { locale: 'km', theme: 'dark' });
  await page.goto('/about');
  await page.getByRole('banner').locator('button[aria-expanded]').first().click();
  await expect(page.getByRole('radio').last()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
