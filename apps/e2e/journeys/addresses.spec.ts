import { expect, test } from '../harness/test.ts';

const addresses = [
  ['/targets/15', 'Chỉ tiêu 15', /an toàn hệ thống thông tin/],
  ['/tasks/2', 'Nhiệm vụ 2', 'Nhiệm vụ 2'],
  ['/feedback?about=target-15', 'Gửi góp ý', 'Gửi góp ý'],
  ['/feedback/receipts', 'Tra cứu góp ý', 'Tra cứu góp ý'],
  ['/about', 'Giới thiệu', 'Giới thiệu'],
] as const;

for (const [path, title, heading] of addresses) {
  test(`${path} can be linked to`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('main').getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page).toHaveTitle(`${title} · Can Tho Smart`);
    // The address of what one sees stays the address one came with.
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path);
  });
}

test('feedback about a target has it chosen', async ({ page }) => {
  await page.goto('/feedback?about=target-15');
  await expect(page.getByRole('main')).toContainText('Chỉ tiêu 15');
  await expect(page.getByRole('main')).toContainText('an toàn hệ thống thông tin');
});

for (const [path, title, watchFor] of [
  ['/targets/31', 'Kế hoạch không có chỉ tiêu số 31', /\/v1\/targets\/31/],
  ['/tasks/99', 'Không có nhiệm vụ 99', /\/v1\/tasks\/99/],
] as const) {
  test(`${path} is not in the plan, and says so`, async ({ page, watch }) => {
    // The browser prints every answer of 400 and above by itself.
    watch.allow(new RegExp(`Failed to load resource.*(400|404).*${watchFor.source}`));
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await main
      .getByRole('link', { name: /^Tất cả/ })
      .first()
      .click();
    await expect(main.getByRole('heading', { level: 1, name: /^(Chỉ tiêu|Tiến độ)/ })).toBeVisible();
  });
}

test('an address that is none is answered with 404, and leads home', async ({ page, watch }) => {
  watch.allow(/Failed to load resource.*404.*\/khong-co-trang-nay/);
  const response = await page.goto('/khong-co-trang-nay');
  expect(response?.status()).toBe(404);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' })).toBeVisible();
  await main.getByRole('link', { name: 'Về trang chủ' }).click();
  await expect(main.getByRole('heading', { level: 1, name: /Cần Thơ chuyển đổi số/ })).toBeVisible();
  await expect(page).toHaveURL(/:\d+\/$/);
});
