import type { ListAnswer, TaskAnswer } from '../harness/answers.ts';
import { expect, test } from '../harness/test.ts';
import { dateOf } from '../harness/wording.ts';

test('the 51 tasks stand in the plan’s order, as sample figures', async ({ page, api }) => {
  const { items } = await api.read<ListAnswer<TaskAnswer>>('/v1/tasks?pageSize=100');
  expect(items).toHaveLength(51);
  await page.goto('/tasks');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: 'Tiến độ 51 nhiệm vụ' })).toBeVisible();
  await expect(main.getByRole('note').first()).toContainText('Số liệu minh hoạ');
  await expect(main.getByRole('status').filter({ hasText: /^51 nhiệm vụ$/ })).toBeVisible();
  const links = main.getByRole('link', { name: /^Nhiệm vụ \d+:/ });
  await expect(links).toHaveCount(51);
  for (const [index, { no, text }] of items.entries()) {
    expect(no).toBe(index + 1);
    await expect(links.nth(index)).toHaveAccessibleName(`Nhiệm vụ ${no}: ${text}`);
  }
});

test('one tap narrows the tasks to the overdue, and to those that missed a report', async ({ page, api }) => {
  const { items } = await api.read<ListAnswer<TaskAnswer>>('/v1/tasks?pageSize=100');
  const overdue = items.filter(({ deadlineState }) => deadlineState === 'overdue');
  const missed = items.filter(({ missedReports }) => missedReports.length > 0);
  await page.goto('/tasks');
  const main = page.getByRole('main');
  const filters = main.getByRole('region', { name: 'Lọc nhiệm vụ' });
  const links = main.getByRole('link', { name: /^Nhiệm vụ \d+:/ });
  await expect(links).toHaveCount(51);
  await filters.getByRole('checkbox', { name: /^Quá hạn/ }).check();
  await expect(links).toHaveCount(overdue.length);
  await expect(main).toContainText(`${overdue.length} trong 51 nhiệm vụ`);
  await expect(page).toHaveURL(/deadlineState=overdue/);
  await filters.getByRole('checkbox', { name: /^Quá hạn/ }).uncheck();
  await filters.getByRole('checkbox', { name: /^Chậm báo cáo/ }).check();
  await expect(links).toHaveCount(missed.length);
  await page.reload();
  await expect(filters.getByRole('checkbox', { name: /Chậm báo cáo/ })).toBeChecked();
  await expect(links).toHaveCount(missed.length);
});

test('tasks are found without accents, by agency and by number', async ({ page }) => {
  await page.goto('/tasks');
  const main = page.getByRole('main');
  const search = main.getByRole('searchbox', { name: 'Tìm nhiệm vụ' });
  const links = main.getByRole('link', { name: /^Nhiệm vụ \d+:/ });
  await search.fill('phien hop ban chi dao');
  await expect(links).toHaveCount(1);
  await expect(links.first()).toHaveAccessibleName(/^Nhiệm vụ 2:/);
  await search.fill('15');
  await expect(links.first()).toHaveAccessibleName(/^Nhiệm vụ 15:/);
  await expect(links).toHaveCount(1);
});

test('task 2 falls due every quarter: four occurrences, each judged by itself', async ({ page, api }) => {
  const task = await api.read<TaskAnswer>('/v1/tasks/2');
  const completed = task.occurrenceList.filter(({ doneOn }) => doneOn !== null).length;
  await page.goto('/tasks');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: /^Nhiệm vụ 2:/ }).click();
  await expect(page).toHaveURL(/\/tasks\/2$/);
  await expect(main.getByRole('heading', { level: 1, name: 'Nhiệm vụ 2' })).toBeVisible();
  await expect(main.getByRole('note').first()).toContainText('Số liệu minh hoạ');
  const table = main.getByRole('table', { name: `Đạt ${completed}/4 kỳ` });
  const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveCount(4);
  for (const [index, { dueOn, doneOn }] of task.occurrenceList.entries()) {
    const row = rows.nth(index);
    await expect(row).toContainText(`Quý ${['I', 'II', 'III', 'IV'][index]}/2026`);
    await expect(row.getByRole('cell').nth(0)).toHaveText(dateOf(dueOn));
    await expect(row.getByRole('cell').nth(1)).toHaveText(doneOn ? dateOf(doneOn) : 'Chưa có');
  }
  await main.getByRole('link', { name: 'Tất cả nhiệm vụ' }).click();
  await expect(main.getByRole('link', { name: /^Nhiệm vụ 2:/ })).toBeFocused();
});
