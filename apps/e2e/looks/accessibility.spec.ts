import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { prefer, screens } from '../harness/screens.ts';
import { expect, test } from '../harness/test.ts';

/** WCAG 2.2 A and AA, and what axe counts as good practice beside them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each violation in a line, with the elements it is about. */
async function violations(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  // An analysis that looked at nothing finds nothing.
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary}`);
    return `${id}: ${help}\n  ${places.join('\n  ')}`;
  });
}

for (const { name, open, complaint } of screens) {
  test(`${name} is accessible`, async ({ page, watch }) => {
    if (complaint) watch.allow(complaint);
    await open(page);
    expect(await violations(page)).toEqual([]);
  });
}

/** Those that no other looks like. */
const main = [
  'home',
  'targets',
  'target-15',
  'tasks',
  'task-2',
  'feedback-target-15',
  'feedback-sent',
  'sign-in',
  'sign-out',
];

for (const { name, open } of screens.filter((screen) => main.includes(screen.name))) {
  test(`${name} is accessible in the dark, in English, on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await prefer(page, { locale: 'en', theme: 'dark' });
    await open(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await violations(page)).toEqual([]);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`the app’s own part is accessible in Khmer, ${theme}, with its languages open`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await prefer(page, { locale: 'km', theme });
    await page.goto('/about');
    await page.getByRole('banner').locator('button[aria-expanded]').first().click();
    await expect(page.getByRole('radio').last()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
