import type { Page } from '@playwright/test';
import type { ListAnswer, MeasurementAnswer, TaskAnswer } from '../harness/answers.ts';
import { expect, test } from '../harness/test.ts';
import { dateOf, monthOf, percentOf } from '../harness/wording.ts';

/** As a browser does it: the page is told, then drawn for paper. */
async function toPaper(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

async function expectNothingToPress(page: Page) {
  for (const role of ['button', 'textbox', 'searchbox', 'combobox', 'navigation', 'checkbox'] as const) {
    const shown = page.getByRole(role).filter({ visible: true });
    await expect(shown, `${role}s on paper`).toHaveCount(0);
  }
}

test('a target is printed with its table and its source, all folds open and nothing to press', async ({
  page,
  api,
}) => {
  const { items } = await api.read<ListAnswer<MeasurementAnswer>>('/v1/targets/20/measurements');
  await page.goto('/targets/20');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Nguồn' })).toBeVisible();
  await expect(main.getByRole('button', { name: 'In trang' })).toBeVisible();
  await expect(main.getByRole('table')).toBeHidden();
  await toPaper(page);
  await expectNothingToPress(page);
  const table = main.getByRole('table');
  for (const { period, value } of items) {
    const row = table
      .getByRole('row')
      .filter({ hasText: monthOf(period) })
      .filter({ hasText: percentOf(value) });
    await expect(row.first()).toBeVisible();
  }
  await expect(main.getByText('Phụ lục I, dòng 20')).toBeVisible();
  await expect(main.getByText(/[0-9a-f]{64}/).first()).toBeVisible();
  await expect(main.getByText('Viết thành công thức', { exact: false })).toBeVisible();
  await expect(main.getByText(`In từ ${page.url()}.`, { exact: false })).toBeVisible();
  await expect(main.getByRole('note')).toContainText('Số liệu minh hoạ');
  // Ink on white, whatever the theme.
  expect(await main.getByRole('heading', { level: 1 }).evaluate((h1) => getComputedStyle(h1).color)).toMatch(
    /^rgb\((\d|[1-4]\d), (\d|[1-4]\d), (\d|[1-4]\d)\)$/,
  );
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(main.getByRole('table')).toBeHidden();
});

test('a task is printed with its deadline, its extensions and its source', async ({ page, api }) => {
  const { extensions } = await api.read<TaskAnswer>('/v1/tasks/19');
  await page.goto('/tasks/19');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Nguồn' })).toBeVisible();
  await toPaper(page);
  await expectNothingToPress(page);
  for (const { to, document } of extensions) {
    await expect(main.getByRole('region', { name: 'Gia hạn' })).toContainText(dateOf(to));
    await expect(main.getByRole('region', { name: 'Gia hạn' })).toContainText(document.title);
  }
  await expect(main.getByText('Phụ lục II, dòng 19')).toBeVisible();
  await expect(main.getByText('Mỗi lần gia hạn đều có văn bản kèm theo', { exact: false })).toBeVisible();
});

test('the lists are printed without their filters', async ({ page }) => {
  for (const path of ['/targets', '/tasks', '/agencies']) {
    await page.goto(path);
    await expect(page.getByRole('main').locator(`a[href^="${path}/"]`).first()).toBeVisible();
    await toPaper(page);
    await expectNothingToPress(page);
    await expect(page.getByRole('main').locator(`a[href^="${path}/"]`).first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  }
});
