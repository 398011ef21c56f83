import type { AgencyAnswer, ListAnswer, TargetAnswer } from '../harness/answers.ts';
import { expect, test } from '../harness/test.ts';
import { workStates } from '../harness/wording.ts';

test('an agency is reached from a target, and the way back leads to the target', async ({ page, api }) => {
  const target = await api.read<TargetAnswer>('/v1/targets/27');
  const [lead] = target.leadAgencies;
  const agency = await api.read<AgencyAnswer>(`/v1/agencies/${lead?.id}`);
  await page.goto('/targets/27');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: agency.name, exact: true }).first().click();
  await expect(page).toHaveURL(new RegExp(`/agencies/${agency.id}$`));
  await expect(main.getByRole('heading', { level: 1, name: agency.name })).toBeVisible();
  await expect(page).toHaveTitle(`${agency.name} · Can Tho Smart`);
  await expect(main.getByText(`Chủ trì ${agency.leads.targets} chỉ tiêu`)).toBeVisible();
  await expect(main.getByText(`Chủ trì ${agency.leads.tasks} nhiệm vụ`)).toBeVisible();
  const { missed } = agency.reporting;
  const reporting = main.getByRole('region', { name: 'Báo cáo hằng tháng' }).or(
    main.locator('section').filter({
      has: page.getByRole('heading', { name: 'Báo cáo hằng tháng' }),
    }),
  );
  await expect(reporting.first()).toContainText(
    missed.length > 0 ? `Chậm ${missed.length} kỳ báo cáo tháng` : 'Không chậm kỳ báo cáo nào',
  );
  await page.goBack();
  await expect(main.getByRole('heading', { level: 1, name: target.text })).toBeVisible();
});

test('the agencies are listed as the API has them, found without accents, and lead to their pages', async ({
  page,
  api,
}) => {
  const { items } = await api.read<ListAnswer<AgencyAnswer>>('/v1/agencies');
  await page.goto('/targets');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Theo cơ quan' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Cơ quan thực hiện' })).toBeVisible();
  const count = main.getByRole('status').filter({ hasText: /cơ quan$/ });
  await expect(count).toHaveText(`${items.length} cơ quan`);
  await main.getByRole('searchbox', { name: 'Tìm cơ quan' }).fill('so y te');
  await expect(count).toHaveText(new RegExp(`^\\d+ trên ${items.length} cơ quan$`));
  await expect(page).toHaveURL(/q=so\+y\+te/);
  await main.getByRole('link', { name: 'Sở Y tế', exact: true }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Sở Y tế' })).toBeVisible();
  await page.goBack();
  await expect(main.getByRole('searchbox', { name: 'Tìm cơ quan' })).toHaveValue('so y te');
});

test('the page of a class shows each known body with what it reported itself', async ({ page, api }) => {
  const { name, members } = await api.read<AgencyAnswer>('/v1/agencies/ubnd-xa-phuong');
  expect(members.length).toBeGreaterThan(1);
  await page.goto('/agencies/ubnd-xa-phuong');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(main.getByText('Nhóm cơ quan').first()).toBeVisible();
  for (const { agency, tasksByWorkState } of members) {
    const body = main
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: agency.name, exact: true }) })
      .first();
    for (const [state, total] of Object.entries(tasksByWorkState).filter(([, count]) => count > 0)) {
      await expect(body).toContainText(`${workStates[state as keyof typeof workStates]} ${total}`);
    }
  }
  const first = members[0]?.agency.name ?? '';
  await main.getByRole('link', { name: first, exact: true }).first().click();
  await expect(main.getByRole('heading', { level: 1, name: first })).toBeVisible();
  await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
});
