import { violations } from '../harness/axe.ts';
import { beyondTheEdge, enlargeText } from '../harness/edges.ts';
import { sizes, takePicture } from '../harness/pictures.ts';
import { screens } from '../harness/screens.ts';
import { expect, test } from '../harness/test.ts';

test.describe.configure({ timeout: 60_000 });

for (const { name, open, hasFigures, complaint } of screens) {
  // One visit for all: going there takes longer than each of the looks.
  test(`${name} is accessible, fits 320 px and text of twice the size, and has its picture taken`, async ({
    page,
    watch,
  }) => {
    if (complaint) watch.allow(complaint);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    const sample = page.getByRole('main').getByText('Số liệu minh hoạ').filter({ visible: true }).first();
    if (hasFigures) await expect(sample).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await takePicture(page, `${name}-1280-light`, sizes.desk);
    await takePicture(page, `${name}-360-light`, sizes.phone);
    if (hasFigures) await expect(sample).toBeVisible();
    await page.emulateMedia({ colorScheme: 'dark' });
    await takePicture(page, `${name}-360-dark`, sizes.phone);
    // WCAG 1.4.10 (reflow).
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await beyondTheEdge(page)).toEqual([]);
    await page.setViewportSize(sizes.phone);
    await enlargeText(page);
    expect(await beyondTheEdge(page)).toEqual([]);
  });
}
