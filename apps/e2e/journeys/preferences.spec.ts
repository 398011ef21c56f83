import type { Page } from '@playwright/test';
import { expect, test } from '../harness/test.ts';
import { dateOf } from '../harness/wording.ts';

/** A mark that a reload would take away. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-marked', 'yes'));
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-marked'));

async function choose(page: Page, menu: RegExp, choice: string) {
  const header = page.getByRole('banner');
  await header.getByRole('button', { name: menu }).click();
  await header.getByRole('radio', { name: choice }).check();
  await page.keyboard.press('Escape');
}

test('English and Vietnamese are switched live, the module included, and the choice is kept', async ({
  page,
}) => {
  await page.goto('/targets/15');
  const main = page.getByRole('main');
  await expect(main.getByText('Số liệu minh hoạ', { exact: true }).first()).toBeVisible();
  await mark(page);
  await choose(page, /Ngôn ngữ:/, 'English');
  await expect(main.getByRole('note')).toContainText('Sample data');
  await expect(main.getByText('Số liệu minh hoạ', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Targets' })).toBeVisible();
  await expect(page).toHaveTitle('Target 15 · Can Tho Smart');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  // The plan is quoted as it was issued, and said to be Vietnamese.
  const quoted = main.getByRole('heading', { level: 1 });
  await expect(quoted).toContainText('an toàn hệ thống thông tin');
  expect(await quoted.evaluate((heading) => heading.querySelector('[lang]')?.getAttribute('lang'))).toBe(
    'vi',
  );
  await choose(page, /Language:/, 'Tiếng Việt');
  await expect(main.getByText('Số liệu minh hoạ', { exact: true }).first()).toBeVisible();
  expect(await isMarked(page)).toBe(true);
  await choose(page, /Ngôn ngữ:/, 'English');
  await page.reload();
  await expect(main.getByRole('note')).toContainText('Sample data');
});

test('light and dark are switched live, the module included, and the choice is kept', async ({ page }) => {
  await page.goto('/targets/15');
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  await mark(page);
  const colors = async () => ({
    module: await heading.evaluate((element) => getComputedStyle(element).color),
    page: await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  });
  const light = await colors();
  await choose(page, /Giao diện:/, 'Tối');
  await expect.poll(async () => (await colors()).page).not.toBe(light.page);
  const dark = await colors();
  expect(dark.module).not.toBe(light.module);
  expect(await isMarked(page)).toBe(true);
  await page.reload();
  await expect(heading).toBeVisible();
  expect(await colors()).toEqual(dark);
});

test('the theme follows the device until one is chosen', async ({ page }) => {
  await page.goto('/about');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).not.toBe(light);
});

test('dates do not follow the reader’s own time zone', async ({ page, api }) => {
  const { today } = await api.read<{ today: string }>('/v1/targets/15');
  // The browser of these tests is set to Los Angeles, half a day behind Can Tho.
  await page.goto('/tasks');
  await expect(page.getByText('Đánh giá theo ngày')).toContainText(dateOf(today));
});
