import { expect, test } from '../harness/test.ts';

test('offline, the last figures stay with the hour they were loaded, and the network heals it', async ({
  page,
  context,
  watch,
}) => {
  watch.allow(/net::ERR_INTERNET_DISCONNECTED/);
  const main = page.getByRole('main');
  await page.goto('/targets');
  await expect(main.getByRole('status').filter({ hasText: /^30 chỉ tiêu$/ })).toBeVisible();
  await context.setOffline(true);
  await expect(main.getByText('Đang ngoại tuyến').first()).toBeVisible();
  await expect(main.getByText(/Đang hiện số liệu tải lúc .*\d{2}:\d{2}.*/)).toBeVisible();
  await expect(main.getByText('Chỉ tiêu 27', { exact: true })).toBeVisible();
  await context.setOffline(false);
  await expect(main.getByText('Đang ngoại tuyến')).toHaveCount(0);
});

test('offline, a module not loaded yet says why, and comes by itself with the network', async ({
  page,
  context,
  watch,
}) => {
  watch.allow(/net::ERR_INTERNET_DISCONNECTED/);
  // The federation runtime tells the console of every try.
  watch.allow(/^console\.warning: \[ Federation Runtime \]/);
  const main = page.getByRole('main');
  await page.goto('/about');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('navigation').getByRole('link', { name: 'Nhiệm vụ' }).click();
  await expect(main.getByText('Đang ngoại tuyến').first()).toBeVisible();
  await expect(main.getByRole('link', { name: /^Nhiệm vụ \d+:/ })).toHaveCount(0);
  await context.setOffline(false);
  await expect(main.getByRole('link', { name: /^Nhiệm vụ \d+:/ })).toHaveCount(51, { timeout: 20_000 });
});
