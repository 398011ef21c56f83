import type { Page } from '@playwright/test';
import { expect, test } from '../harness/test.ts';

interface Focused {
  /** Lower-case name of the element. */
  tag: string;
  text: string;
  href: string | null;
  /** Whether the focus can be seen: WCAG 2.4.7. */
  isShown: boolean;
}

/** What has the focus, shadow roots included. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element: Element | null = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return { tag: '', text: '', href: null, isShown: false };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const near = element.nextElementSibling ? getComputedStyle(element.nextElementSibling) : null;
    const hasOutline = (style: { outlineStyle: string; outlineWidth: string }) =>
      style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
    return {
      tag: element.localName,
      text: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      href: element.getAttribute('href'),
      isShown:
        hasOutline({ outlineStyle, outlineWidth }) ||
        boxShadow !== 'none' ||
        (near !== null && hasOutline(near)) ||
        getComputedStyle(element, '::after').outlineStyle !== 'none',
    };
  });
}

/** Presses Tab until `found`; every stop on the way must be visible. */
async function tabTo(page: Page, found: (stop: Focused) => boolean, most = 60): Promise<Focused> {
  const passed: string[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    passed.push(stop.text || stop.tag);
    expect(stop.isShown, `the focus on "${stop.text || stop.tag}" can be seen`).toBe(true);
    if (found(stop)) return stop;
  }
  throw new Error(`expected the stop within ${most} presses of Tab, passed: ${passed.join(' | ')}`);
}

test('without a mouse: skip the header, open the targets, open one, and go back to it', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Xem cả 30 chỉ tiêu' })).toBeVisible();

  await page.keyboard.press('Tab');
  expect((await focused(page)).text).toBe('Đến nội dung chính');
  await page.keyboard.press('Enter');
  await expect(main).toBeFocused();
  // The first stop behind the skip link lies within the page, not in the header.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
    true,
  );

  await page.reload();
  await expect(main.getByRole('link', { name: 'Xem cả 30 chỉ tiêu' })).toBeVisible();
  await tabTo(page, ({ href }) => href === '/targets');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { level: 1, name: 'Chỉ tiêu' })).toBeVisible();

  const opened = await tabTo(page, ({ href }) => href === '/targets/2');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { level: 1, name: opened.text })).toBeVisible();
  await tabTo(page, ({ href }) => href === '/targets', 5);
  await page.keyboard.press('Enter');
  await expect(main.getByRole('link', { name: opened.text })).toBeFocused();
});

test('without a mouse: the language menu opens, chooses by arrow, and closes by Escape', async ({ page }) => {
  await page.goto('/about');
  await tabTo(page, ({ text }) => text.includes('Ngôn ngữ:'));
  await page.keyboard.press('Enter');
  await tabTo(page, ({ tag }) => tag === 'input', 2);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect((await focused(page)).text).toMatch(/Language:/);
});
