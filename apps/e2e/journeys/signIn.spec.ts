import { placesOfTokens } from '../harness/leaks.ts';
import { chooseAccount, citizen, openSignIn, openSignOut } from '../harness/signIn.ts';
import { expect, test } from '../harness/test.ts';

test('signing in leads back to where one was, filters and all', async ({ page, urls }) => {
  await page.goto('/targets?pillar=society&q=so');
  const result = page.getByRole('main').getByRole('status').filter({ hasText: 'trên 30 chỉ tiêu' });
  const before = (await result.textContent()) ?? '';
  await openSignIn(page);
  expect(page.url()).toContain(urls.identity);
  await expect(page.getByText('không phải hệ thống đăng nhập của thành phố').first()).toBeVisible();
  await chooseAccount(page);
  await expect(page).toHaveURL(/\/targets\?pillar=society&q=so$/);
  await expect(result).toHaveText(before);
});

test('who turns back at the sign-in is told so, and is where one was', async ({ page }) => {
  await page.goto('/tasks/2');
  await openSignIn(page);
  await page.getByRole('button', { name: 'Hủy và quay lại Can Tho Smart' }).click();
  await expect(page).toHaveURL(/\/tasks\/2$/);
  const main = page.getByRole('main');
  await expect(main.getByText('Bạn chưa đăng nhập')).toBeVisible();
  await expect(main.getByRole('heading', { level: 1, name: 'Nhiệm vụ 2' })).toBeVisible();
  await main.getByRole('button', { name: 'Đóng thông báo' }).click();
  await expect(main.getByText('Bạn chưa đăng nhập')).toBeHidden();
});

test('a sign-in outlives a reload, and ends with signing out', async ({ page }) => {
  await page.goto('/about');
  await openSignIn(page);
  await chooseAccount(page);
  await expect(page).toHaveURL(/\/about$/);
  await page.reload();
  const account = page.getByRole('banner').getByRole('button', { name: `Tài khoản: ${citizen}` });
  await expect(account).toBeVisible();
  await openSignOut(page);
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Đăng nhập' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: /Cần Thơ chuyển đổi số/ })).toBeVisible();
  await expect(account).toHaveCount(0);
});

test('tokens stand nowhere: not in the page, addresses, storage or console', async ({
  page,
  watch,
  urls,
}) => {
  await page.goto('/feedback');
  await openSignIn(page);
  await chooseAccount(page);
  const tokens = await watch.tokens();
  expect(tokens.length).toBeGreaterThan(0);
  for (const token of tokens) expect(token.length).toBeGreaterThan(20);
  expect(await placesOfTokens(page, watch)).toEqual([]);
  // They were used, so that the line above says something.
  const [asMe] = await Promise.all([
    page.waitForRequest((request) => request.url().startsWith(urls.api)),
    page.getByRole('navigation').getByRole('link', { name: 'Nhiệm vụ' }).click(),
  ]);
  expect(asMe.url()).not.toContain(tokens[0]);
  expect(await placesOfTokens(page, watch)).toEqual([]);
});
