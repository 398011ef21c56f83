import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { ListAnswer, PlanAnswer, TargetAnswer } from '../harness/answers.ts';
import { expect, test } from '../harness/test.ts';
import { pillars, targetStatuses } from '../harness/wording.ts';

/** How many targets are shown; screen readers are told whenever it changes. */
const count = (main: Locator) => main.getByRole('status').filter({ hasText: /^\d[\d trên]* chỉ tiêu$/ });

/** Links to targets, in the order of the cards. */
const titles = (main: Locator) => main.getByRole('heading').locator('a[href^="/targets/"]');

const searchOf = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

test('“chu ky so” finds target 27, and how many are found is announced', async ({ page }) => {
  await page.goto('/targets');
  const main = page.getByRole('main');
  await expect(count(main)).toHaveText('30 chỉ tiêu');
  const announced = await count(main).elementHandle();
  await main.getByRole('searchbox', { name: 'Tìm trong chỉ tiêu' }).fill('chu ky so');
  await expect(count(main)).toHaveText(/^[1-5] trên 30 chỉ tiêu$/);
  // A live region that is replaced is not read out: the words change within the same one.
  expect(await announced?.textContent()).toMatch(/^[1-5] trên 30 chỉ tiêu$/);
  const card = main.getByRole('listitem').filter({ hasText: /Chỉ tiêu 27(?!\d)/ });
  await expect(card.getByRole('link', { name: /chữ ký số/i })).toBeVisible();
  await expect.poll(() => searchOf(page, 'q')).toBe('chu ky so');
  await main.getByRole('button', { name: 'Xoá chữ đã nhập' }).click();
  await expect(count(main)).toHaveText('30 chỉ tiêu');
});

test('all filters live in the address, and outlive a reload and the way back from a target', async ({
  page,
  api,
}) => {
  const { items } = await api.read<ListAnswer<TargetAnswer>>(
    '/v1/targets?pageSize=100&pillar=society&status=onTrack&status=atRisk&sort=-attainment',
  );
  expect(items.length).toBeGreaterThan(1);
  await page.goto('/targets');
  const main = page.getByRole('main');
  await main.getByRole('checkbox', { name: new RegExp(targetStatuses.onTrack) }).check();
  await main.getByRole('checkbox', { name: new RegExp(targetStatuses.atRisk) }).check();
  await main.getByText('Bộ lọc khác').click();
  await main.getByRole('checkbox', { name: pillars.society }).check();
  await main.getByRole('combobox', { name: 'Sắp xếp' }).selectOption('Mức đạt, giảm dần');
  const expected = `${items.length} trên 30 chỉ tiêu`;
  await expect(count(main)).toHaveText(expected);
  await expect.poll(() => searchOf(page, 'sort')).toBe('-attainment');
  expect(searchOf(page, 'pillar')).toBe('society');
  expect(searchOf(page, 'status')).toBe('onTrack,atRisk');
  const filtered = page.url();
  const links = titles(main);
  const order = items.map(({ text }) => text);
  await expect(links).toHaveText(order);

  await page.reload();
  await expect(links).toHaveText(order);
  await expect(count(main)).toHaveText(expected);
  await expect(main.getByRole('checkbox', { name: new RegExp(targetStatuses.atRisk) })).toBeChecked();

  await links.nth(1).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(order[1] ?? '');
  await page.goBack();
  await expect(page).toHaveURL(filtered);
  await expect(links).toHaveText(order);
  await links.first().click();
  await main.getByRole('link', { name: 'Tất cả chỉ tiêu' }).click();
  await expect(page).toHaveURL(filtered);
  await expect(links).toHaveText(order);
  await main.getByRole('button', { name: 'Xoá bộ lọc' }).click();
  await expect(count(main)).toHaveText('30 chỉ tiêu');
});

test('targets are filtered by lead and by coordinating agency', async ({ page, api }) => {
  const agency = 'so-khoa-hoc-va-cong-nghe';
  for (const [name, filter, wording] of [
    ['lead', 'leadAgency', 'Cơ quan chủ trì'],
    ['coordinating', 'coordinatingAgency', 'Cơ quan phối hợp'],
  ] as const) {
    const { items } = await api.read<ListAnswer<TargetAnswer>>(
      `/v1/targets?pageSize=100&${filter}=${agency}`,
    );
    expect(items.length).toBeGreaterThan(0);
    await page.goto('/targets');
    const main = page.getByRole('main');
    await main.getByText('Bộ lọc khác').click();
    await main.getByRole('combobox', { name: wording }).selectOption(agency);
    await expect(count(main)).toHaveText(`${items.length} trên 30 chỉ tiêu`);
    await expect(titles(main)).toHaveText(items.map(({ text }) => text));
    await expect.poll(() => searchOf(page, name)).toBe(agency);
  }
});

test('a choice of table is kept, and its headers sort', async ({ page, api }) => {
  const { items } = await api.read<ListAnswer<TargetAnswer>>('/v1/targets?pageSize=100&sort=-attainment');
  await page.goto('/targets');
  const main = page.getByRole('main');
  const table = main.getByRole('table');
  const asTable = main.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Bảng' });
  await expect(count(main)).toBeVisible();
  await expect(table).toHaveCount(0);
  await asTable.click();
  await expect(table.getByRole('rowheader')).toHaveCount(30);
  await expect(count(main)).toHaveText('30 chỉ tiêu');
  await page.reload();
  await expect(table.getByRole('rowheader')).toHaveCount(30);
  await expect(asTable).toHaveAttribute('aria-pressed', 'true');

  const header = table.getByRole('columnheader', { name: 'Mức đạt' });
  await header.getByRole('link').or(header.getByRole('button')).click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await header.getByRole('link').or(header.getByRole('button')).click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => searchOf(page, 'sort')).toBe('-attainment');
  const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader') });
  for (const [index, { text, status }] of items.slice(0, 5).entries()) {
    await expect(rows.nth(index)).toContainText(text);
    await expect(rows.nth(index)).toContainText(targetStatuses[status]);
  }
  await rows
    .first()
    .getByRole('link', { name: items[0]?.text ?? '' })
    .click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(items[0]?.text ?? '');
  await page.goBack();
  await expect(table.getByRole('rowheader')).toHaveCount(30);
  await main.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Thẻ' }).click();
  await page.reload();
  await expect(titles(main)).toHaveCount(30);
  await expect(table).toHaveCount(0);
});

test('the filtered targets are taken home as CSV and JSON, with licence, hash and sample mark', async ({
  page,
  api,
}) => {
  const plan = await api.read<PlanAnswer>('/v1/plan');
  const { items } = await api.read<ListAnswer<TargetAnswer>>('/v1/targets?pageSize=100&pillar=economy');
  await page.goto('/targets?pillar=economy');
  const main = page.getByRole('main');
  await main.getByText('Tải danh sách này').click();
  await expect(main.getByRole('link', { name: new RegExp(plan.license.id) })).toHaveAttribute(
    'href',
    plan.license.url,
  );
  const take = async (name: RegExp) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main.getByRole('link', { name }).click(),
    ]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  };

  const csv = await take(/Tệp CSV/);
  expect(csv.name).toMatch(/\.csv$/);
  // Excel takes a file for UTF-8 only when it begins so.
  expect([...csv.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = parse(csv.content, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map(({ no }) => Number(no))).toEqual(
    items.flatMap(({ no, indicators }) => indicators.map(() => no)),
  );
  expect(rows.map(({ text }) => text)).toEqual(
    items.flatMap(({ text, indicators }) => indicators.map(() => text)),
  );
  for (const row of rows) {
    expect(Object.values(row)).toEqual(expect.arrayContaining([plan.license.id, plan.sourceSha256]));
    expect(row.sample).toMatch(/^(true|false)$/);
  }
  expect(rows.some(({ sample }) => sample === 'true')).toBe(true);

  const json = await take(/Tệp JSON/);
  expect(json.name).toMatch(/\.json$/);
  const file = JSON.parse(json.content.toString('utf8')) as ListAnswer<TargetAnswer> & { info: PlanAnswer };
  expect(file.items.map(({ no }) => no)).toEqual(items.map(({ no }) => no));
  expect(file.info).toMatchObject({ license: plan.license, sourceSha256: plan.sourceSha256, sample: true });
});
