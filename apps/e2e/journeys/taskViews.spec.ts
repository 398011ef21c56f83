import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import type { CountsAnswer, ListAnswer, TaskAnswer } from '../harness/answers.ts';
import { expect, test } from '../harness/test.ts';
import { dateOf, monthOf, targetStatuses, workStates } from '../harness/wording.ts';

const main = (page: Page) => page.getByRole('main');
const views = (page: Page) => main(page).getByRole('navigation', { name: 'Cách xem' });
const links = (page: Page) => main(page).getByRole('link', { name: /^Nhiệm vụ \d+ ?:/ });
const result = (page: Page) =>
  main(page)
    .getByRole('status')
    .filter({ hasText: /^\d[\d trong]* nhiệm vụ$/ });

/** `2026-06` as `Tháng 6 năm 2026`. */
const headingOf = (month: string) => `Tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`;

test('the four views have addresses of their own, which keep the filters', async ({ page, api }) => {
  const { items } = await api.read<ListAnswer<TaskAnswer>>('/v1/tasks?pageSize=100&deadlineKind=month');
  await page.goto('/tasks?deadlineKind=month');
  const expected = `${items.length} trong 51 nhiệm vụ`;
  await expect(result(page)).toHaveText(expected);
  for (const [view, name] of [
    ['timeline', 'Mốc thời gian'],
    ['board', 'Tình hình'],
    ['agencies', 'Cơ quan'],
  ] as const) {
    await views(page).getByRole('link', { name }).click();
    await expect(page).toHaveURL(/deadlineKind=month/);
    await expect(page).toHaveURL(new RegExp(`view=${view}`));
    await expect(views(page).getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
    await expect(result(page)).toHaveText(expected);
    await page.reload();
    await expect(views(page).getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
    await expect(result(page)).toHaveText(expected);
  }
  await views(page).getByRole('link', { name: 'Danh sách' }).click();
  await expect(links(page)).toHaveCount(items.length);
  await expect(page).not.toHaveURL(/view=/);
});

test('by deadline: every month with its tasks, the overdue counted, today marked, the ongoing apart', async ({
  page,
  api,
}) => {
  const { items } = await api.read<CountsAnswer>('/v1/task-counts?by=dueMonth');
  const tasks = await api.read<ListAnswer<TaskAnswer> & { today: string }>('/v1/tasks?pageSize=100');
  await page.goto('/tasks?view=timeline');
  const timeline = main(page).getByRole('list', { name: 'Nhiệm vụ theo thời hạn' });
  await expect(timeline.locator('[aria-current="date"]')).toContainText(dateOf(tasks.today));
  const months = items.filter(({ key }) => key !== 'none');
  expect(months.length).toBeGreaterThan(3);
  for (const { key, total, byDeadlineState } of months) {
    const month = timeline
      .getByRole('listitem')
      .filter({
        has: page.getByRole('heading', { level: 3, name: headingOf(key ?? ''), exact: true }),
      })
      .last();
    await expect(month).toContainText(`${total} nhiệm vụ`);
    await expect(month.getByRole('link', { name: /^Nhiệm vụ \d+ ?:/ })).toHaveCount(total);
    if (byDeadlineState.overdue) await expect(month).toContainText(`${byDeadlineState.overdue} quá hạn`);
  }
  const ongoing = main(page).getByRole('region', { name: 'Thường xuyên' });
  const endless = tasks.items.filter(({ deadline }) => deadline.kind === 'ongoing');
  await expect(ongoing).toContainText(`${endless.length} nhiệm vụ`);
  await expect(ongoing.getByRole('link', { name: /^Nhiệm vụ \d+ ?:/ })).toHaveCount(endless.length);
  await expect(links(page)).toHaveCount(51);

  await ongoing.getByRole('link', { name: new RegExp(`^Nhiệm vụ ${endless[0]?.no} ?:`) }).click();
  await expect(page).toHaveURL(new RegExp(`/tasks/${endless[0]?.no}\\?view=timeline$`));
  await page.goBack();
  await expect(timeline).toBeVisible();
});

test('the board has a column for each state of work, with as many tasks as the API counts', async ({
  page,
  api,
}) => {
  const { items } = await api.read<CountsAnswer>('/v1/task-counts?by=workState');
  await page.goto('/tasks?view=board');
  const board = main(page).getByRole('list', { name: 'Nhiệm vụ theo tình hình thực hiện' });
  for (const [state, wording] of Object.entries(workStates)) {
    const total = items.find(({ key }) => key === state)?.total ?? 0;
    const column = board.locator('details').filter({
      has: page.getByRole('heading', { name: `${wording} ${total}`, exact: true }),
    });
    await expect(column).toHaveCount(1);
    const shown = Math.min(total, 10);
    await expect(column.getByRole('link', { name: /^Nhiệm vụ \d+ ?:/ })).toHaveCount(shown);
    if (total > shown) {
      await expect(column.getByRole('link', { name: `Xem cả ${total} nhiệm vụ` })).toBeVisible();
    }
  }
  // A column's way to all of its tasks, and back again.
  const crowded = items.find(({ total }) => total > 10);
  const name = `Xem cả ${crowded?.total} nhiệm vụ trong danh sách`;
  await board.getByRole('link', { name }).first().click();
  await expect(links(page)).toHaveCount(crowded?.total ?? -1);
  await expect(page).toHaveURL(new RegExp(`workState=${crowded?.key}`));
  await page.goBack();
  await expect(board).toBeVisible();
});

test('by agency: what each leads, with overdue tasks and missed reports told apart', async ({
  page,
  api,
}) => {
  const { items } = await api.read<CountsAnswer>('/v1/task-counts?by=leadAgency');
  const missed = await api.read<CountsAnswer>('/v1/task-counts?by=leadAgency&missedReports=true');
  const { items: agencies } = await api.read<ListAnswer<{ id: string; name: string }>>('/v1/agencies');
  await page.goto('/tasks?view=agencies');
  for (const { key, total, byDeadlineState } of items.filter((item) => item.total > 0)) {
    const name = agencies.find(({ id }) => id === key)?.name ?? '';
    const late = missed.items.find((item) => item.key === key)?.total ?? 0;
    const line = main(page)
      .locator('summary')
      .filter({ has: page.getByText(name, { exact: true }) });
    await expect(line).toContainText(`${total} nhiệm vụ`);
    const overdue = byDeadlineState.overdue ?? 0;
    if (overdue > 0) await expect(line).toContainText(`${overdue} quá hạn`);
    else await expect(line).not.toContainText('quá hạn');
    if (late > 0) await expect(line).toContainText(`${late} chậm báo cáo`);
    else await expect(line).not.toContainText('chậm báo cáo');
  }
});

test('one tap narrows the tasks to those due within 30 days', async ({ page, api }) => {
  const { items } = await api.read<ListAnswer<TaskAnswer>>('/v1/tasks?pageSize=100&deadlineState=dueSoon');
  await page.goto('/tasks');
  const tap = main(page).getByRole('checkbox', { name: /^Đến hạn trong 30 ngày/ });
  await tap.check();
  await expect(result(page)).toHaveText(`${items.length} trong 51 nhiệm vụ`);
  await expect(links(page)).toHaveCount(items.length);
  await expect(page).toHaveURL(/deadlineState=dueSoon/);
  await page.reload();
  await expect(tap).toBeChecked();
  await expect(links(page)).toHaveCount(items.length);
  await tap.uncheck();
  await expect(links(page)).toHaveCount(51);
});

test('the calendar to subscribe to holds the deadlines of the tasks of the agency chosen', async ({
  page,
  api,
}) => {
  const agency = 'so-khoa-hoc-va-cong-nghe';
  const { items } = await api.read<ListAnswer<TaskAnswer>>(`/v1/tasks?pageSize=100&leadAgency=${agency}`);
  const tasks = await Promise.all(items.map(({ no }) => api.read<TaskAnswer>(`/v1/tasks/${no}`)));
  const expected = tasks.flatMap(({ no, deadline, occurrenceList }) =>
    occurrenceList.length > 0
      ? occurrenceList.map(({ dueOn }) => `${no} ${dueOn}`)
      : deadline.dueOn
        ? [`${no} ${deadline.dueOn}`]
        : [],
  );
  expect(expected.length).toBeGreaterThan(0);
  await page.goto(`/tasks?leadAgency=${agency}`);
  await main(page).getByRole('button', { name: 'Tải về và lịch' }).click();
  const subscribe = main(page).getByRole('link', { name: 'Mở trong ứng dụng lịch' });
  const address = (await subscribe.getAttribute('href')) ?? '';
  expect(address).toMatch(/^webcal:/);
  const response = await api.request.get(address.replace(/^webcal:/, 'http:'));
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toMatch(/^text\/calendar/);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  const found = calendar.getAllSubcomponents('vevent').map((event) => {
    const no = String(event.getFirstPropertyValue('url')).match(/\/tasks\/(\d+)$/)?.[1];
    return `${no} ${event.getFirstPropertyValue('dtstart')}`;
  });
  expect(found.sort()).toEqual(expected.sort());
});

test('an extended deadline shows the old day, the new one and the document that grants it', async ({
  page,
  api,
}) => {
  const { extensions, deadline } = await api.read<TaskAnswer>('/v1/tasks/19');
  const [first, last] = [extensions[0], extensions.at(-1)];
  expect(extensions.length).toBeGreaterThan(0);
  await page.goto('/tasks/19');
  const facts = main(page).getByRole('region', { name: 'Thời hạn' });
  await expect(facts).toContainText(deadline.wording);
  await expect(facts.locator('del')).toContainText(dateOf(deadline.plannedDueOn ?? ''));
  // A line through a date is nothing one hears.
  await expect(facts).toContainText('hạn cũ theo Kế hoạch, đã được gia hạn');
  await expect(facts.locator('strong').filter({ hasText: dateOf(last?.to ?? '') })).toBeVisible();
  expect(first?.from).toBe(deadline.plannedDueOn);
  expect(last?.to).toBe(deadline.dueOn);
  const rows = main(page).getByRole('region', { name: 'Gia hạn' }).getByRole('listitem');
  await expect(rows).toHaveCount(extensions.length);
  for (const [index, { from, to, grantedOn, document }] of extensions.entries()) {
    for (const day of [from, to, grantedOn]) await expect(rows.nth(index)).toContainText(dateOf(day));
    await expect(rows.nth(index)).toContainText(document.title);
  }
});

test('a task of a class of bodies shows what each of them reported', async ({ page, api }) => {
  const { members } = await api.read<TaskAnswer>('/v1/tasks/23');
  expect(members.length).toBeGreaterThan(1);
  expect(members.some(({ workState }) => workState === 'notReported')).toBe(true);
  await page.goto('/tasks/23');
  const part = main(page).getByRole('region', { name: 'Tình hình từng đơn vị' });
  for (const { agency, workState, period } of members.slice(0, 10)) {
    const row = part
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: agency.name, exact: true }) });
    await expect(row.first()).toContainText(workStates[workState as keyof typeof workStates]);
    if (period) await expect(row.first()).toContainText(monthOf(period));
  }
});

test('a task leads to targets that speak of the same, and a target back to its tasks', async ({
  page,
  api,
}) => {
  const { items } = await api.read<ListAnswer<{ no: number }>>('/v1/tasks?pageSize=100');
  const tasks = await Promise.all(
    items.map(({ no }) =>
      api.read<{
        no: number;
        text: string;
        relatedTargets: { no: number; text: string; status: keyof typeof targetStatuses }[];
      }>(`/v1/tasks/${no}`),
    ),
  );
  const task = tasks.find(({ relatedTargets }) => relatedTargets.length > 0);
  const target = task?.relatedTargets[0];
  if (!task || !target) throw new Error('expected a task of the plan with a related target, found none');
  await page.goto(`/tasks/${task.no}`);
  const related = main(page).getByRole('region', { name: 'Chỉ tiêu liên quan' });
  await expect(related).toContainText(targetStatuses[target.status]);
  await expect(related).toContainText('Kế hoạch không nối nhiệm vụ với chỉ tiêu');
  await related.getByRole('link', { name: new RegExp(`Chỉ tiêu ${target.no}(?!\\d)`) }).click();
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(target.text);
  await main(page).getByRole('link', { name: task.text }).click();
  await expect(main(page).getByRole('heading', { level: 1, name: `Nhiệm vụ ${task.no}` })).toBeVisible();
});
