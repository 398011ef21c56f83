import type { Locator } from '@playwright/test';
import type { ListAnswer, MeasurementAnswer, TargetAnswer } from '../harness/answers.ts';
import { expect, test } from '../harness/test.ts';
import { dateOf, monthOf, percentOf, targetStatuses } from '../harness/wording.ts';

const cardOf = (scope: Locator, text: string) =>
  scope.getByRole('listitem').filter({ has: scope.page().getByRole('heading', { name: text, exact: true }) });

test('the scoreboard shows all 30 targets as the API has them, counted by status, as sample figures', async ({
  page,
  api,
}) => {
  const { items } = await api.read<ListAnswer<TargetAnswer>>('/v1/targets?pageSize=100');
  await page.goto('/targets');
  await expect(page).toHaveTitle('Chỉ tiêu · Can Tho Smart');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: 'Chỉ tiêu' })).toBeVisible();
  await expect(main.getByRole('note')).toContainText('Số liệu minh hoạ');
  await expect(main.getByRole('status').filter({ hasText: /^30 chỉ tiêu$/ })).toBeVisible();
  expect(items).toHaveLength(30);
  for (const { no, text, status, leadAgencies, asOf } of items) {
    const card = cardOf(main, text);
    await expect(card).toContainText(`Chỉ tiêu ${no}`);
    await expect(card).toContainText(targetStatuses[status]);
    await expect(card).toContainText(leadAgencies.map(({ name }) => name).join('; '));
    if (asOf) await expect(card).toContainText(dateOf(asOf));
  }
  const all = main.getByRole('group', { name: 'Số chỉ tiêu theo trạng thái', exact: true });
  for (const [status, label] of Object.entries(targetStatuses)) {
    const count = items.filter((target) => target.status === status).length;
    await expect(all.getByRole('listitem').filter({ hasText: label })).toHaveText(`${label} ${count}`);
  }
});

test('target 15 holds two indicators, each with the history that the API has', async ({ page, api }) => {
  const target = await api.read<TargetAnswer>('/v1/targets/15');
  const { items } = await api.read<ListAnswer<MeasurementAnswer>>('/v1/targets/15/measurements');
  await page.goto('/targets');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: target.text }).click();
  await expect(page).toHaveURL(/\/targets\/15$/);
  await expect(page).toHaveTitle('Chỉ tiêu 15 · Can Tho Smart');
  await expect(main.getByRole('heading', { level: 1, name: target.text })).toBeVisible();
  await expect(main.getByRole('note')).toContainText('Số liệu minh hoạ');
  await expect(main).toContainText('Chỉ tiêu này gồm 2 chỉ số và chỉ đạt khi cả 2 chỉ số đều đạt.');
  expect(target.indicators).toHaveLength(2);
  for (const [index, indicator] of target.indicators.entries()) {
    await expect(main.getByRole('heading', { level: 2, name: indicator.name })).toBeVisible();
    await main.getByText('Xem bảng số liệu và các lần đính chính').nth(index).click();
    const table = main.getByRole('table').nth(index);
    const expected = items.filter(({ indicatorId }) => indicatorId === indicator.id);
    expect(expected.length).toBeGreaterThan(6);
    for (const { period, value, asOf, agency, document } of expected) {
      const row = table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: monthOf(period), exact: true }) })
        .filter({ hasText: percentOf(value) });
      await expect(row).toHaveCount(1);
      for (const text of [dateOf(asOf), agency.name, document.title]) {
        await expect(row.getByRole('cell', { name: text })).toHaveCount(1);
      }
    }
  }
});

test('target 12 is a milestone without a number', async ({ page }) => {
  await page.goto('/targets/12');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toContainText(
    'Trung tâm giám sát, điều hành thông minh',
  );
  await expect(main.getByText('Cột mốc, không đo bằng con số')).toBeVisible();
  await expect(main.getByText('Đã báo cáo: hoàn thành').first()).toBeVisible();
  await expect(main.getByRole('meter')).toHaveCount(0);
  await expect(main).not.toContainText('%');
});

test('a target says where its goal and its figures come from', async ({ page, api }) => {
  const target = await api.read<TargetAnswer & { provenance: { quote: string; sourceSha256: string } }>(
    '/v1/targets/27',
  );
  await page.goto('/targets/27');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Nguồn' })).toBeVisible();
  await expect(main).toContainText('224/KH-UBND');
  await expect(main).toContainText('Phụ lục I, dòng 27');
  await expect(main).toContainText(target.provenance.quote);
  await expect(main).toContainText(target.provenance.sourceSha256);
});

test('the home page has the plan in one look, and its link leads to the list', async ({ page, api }) => {
  const { targets } = await api.read<{ targets: { all: { byStatus: Record<string, number> } } }>(
    '/v1/summary',
  );
  await page.goto('/');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: 'Cần Thơ chuyển đổi số 2026' })).toBeVisible();
  const card = main.getByRole('region', { name: 'Tình hình thực hiện' });
  await expect(card).toContainText('Số liệu minh hoạ');
  for (const [status, label] of Object.entries(targetStatuses)) {
    const entry = card.getByRole('listitem').filter({ hasText: label });
    await expect(entry).toHaveText(`${label} ${targets.all.byStatus[status]}`);
  }
  await card.getByRole('link', { name: 'Xem cả 30 chỉ tiêu' }).click();
  await expect(page).toHaveURL(/\/targets$/);
  await expect(main.getByRole('heading', { level: 1, name: 'Chỉ tiêu' })).toBeVisible();
});
