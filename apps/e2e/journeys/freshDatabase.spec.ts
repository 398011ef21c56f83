import { expect, test } from '../harness/test.ts';

test.use({ systemKind: 'fresh' });

/** "0%", but not the end of "100%" or "62,0%". */
const zeroPercent = /(?<![\d,])0\s?%/;

test('before the first report every target says that there are no figures, and none says 0%', async ({
  page,
}) => {
  await page.goto('/targets');
  const main = page.getByRole('main');
  await expect(main.getByRole('status').filter({ hasText: /^30 chỉ tiêu$/ })).toBeVisible();
  await expect(main.getByText('0 trên 30 chỉ tiêu có số liệu')).toBeVisible();
  const all = main.getByRole('group', { name: 'Số chỉ tiêu theo trạng thái', exact: true });
  await expect(all.getByRole('listitem').filter({ hasText: 'Chưa có số liệu' })).toHaveText(
    'Chưa có số liệu 30',
  );
  await expect(main.getByRole('meter')).toHaveCount(0);
  await expect(main).not.toContainText(zeroPercent);
  await expect(main).not.toContainText('minh hoạ');
});

test('a target without figures keeps its goal and its source, and explains that missing is not 0', async ({
  page,
}) => {
  await page.goto('/targets/15');
  const main = page.getByRole('main');
  await expect(main.getByText('Chưa có số liệu không có nghĩa là bằng 0.').first()).toBeVisible();
  await expect(main.getByText('Mục tiêu: đạt đúng 100%').first()).toBeVisible();
  await expect(main).toContainText('Phụ lục I, dòng 15');
  await expect(main).not.toContainText(zeroPercent);
  await expect(main.getByRole('note')).toHaveCount(0);
});

test('before the first report no rate of the tasks is told', async ({ page }) => {
  await page.goto('/tasks');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: /^Nhiệm vụ \d+:/ })).toHaveCount(51);
  await expect(main.getByText('Chưa có báo cáo').first()).toBeVisible();
  await expect(main).not.toContainText(/\d\s?%/);
  await expect(main).not.toContainText('minh hoạ');
});

test('the home page is honest, too', async ({ page }) => {
  await page.goto('/');
  const card = page.getByRole('main').getByRole('region', { name: 'Tình hình thực hiện' });
  await expect(card).toContainText('Chưa có số liệu');
  await expect(card.getByRole('listitem').filter({ hasText: 'Chưa có số liệu' })).toHaveText(
    'Chưa có số liệu 30',
  );
  await expect(card).not.toContainText('minh hoạ');
});
