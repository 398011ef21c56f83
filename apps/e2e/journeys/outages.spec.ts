import { expect, test } from '../harness/test.ts';

// The servers of a system of its own are stopped and started, one test after the other.
test.use({ systemKind: 'own' });
test.describe.configure({ mode: 'default' });

const unreachable = /Failed to load resource: net::ERR_(CONNECTION_REFUSED|EMPTY_RESPONSE|CONNECTION_RESET)/;
/** The federation runtime tells the console of every try. */
const federation = /^console\.warning: \[ Federation Runtime \]/;

test('without the container the shell works, says what is missing, and heals', async ({
  page,
  watch,
  ownSystem,
}) => {
  watch.allow(unreachable);
  watch.allow(federation);
  const main = page.getByRole('main');
  await ownSystem?.stopService('remote');
  try {
    await page.goto('/');
    await expect(main.getByRole('heading', { level: 1, name: /Cần Thơ chuyển đổi số/ })).toBeVisible();
    await expect(main.getByRole('heading', { name: 'Chưa tải được phần này' })).toBeVisible();
    await expect(main.getByText(/Mã báo lỗi:/)).toBeVisible();
    await page.getByRole('contentinfo').getByRole('link', { name: 'Giới thiệu' }).click();
    await expect(main.getByRole('heading', { level: 1, name: 'Giới thiệu' })).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Chỉ tiêu' }).click();
    await expect(main.getByRole('heading', { level: 1, name: 'Chưa tải được phần này' })).toBeVisible();
    await main.getByRole('button', { name: 'Thử lại' }).click();
    await expect(main.getByRole('heading', { level: 1, name: 'Chưa tải được phần này' })).toBeVisible();
    expect(ownSystem?.lines.filter((line) => line.includes('"fault"')).length).toBeGreaterThan(0);
  } finally {
    await ownSystem?.startService('remote');
  }
  await main.getByRole('button', { name: 'Thử lại' }).click();
  await expect(main.getByRole('status').filter({ hasText: /^30 chỉ tiêu$/ })).toBeVisible();
});

test('without the API a module says so, keeps the shell usable, and heals by one button', async ({
  page,
  watch,
  ownSystem,
}) => {
  watch.allow(unreachable);
  const main = page.getByRole('main');
  await ownSystem?.stopService('api');
  try {
    await page.goto('/targets');
    await expect(main.getByRole('heading', { name: 'Chưa tải được số liệu' })).toBeVisible();
    await expect(main.getByText('Không kết nối được máy chủ.', { exact: false })).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Nhiệm vụ' }).click();
    await expect(main.getByRole('heading', { name: 'Chưa tải được nhiệm vụ' })).toBeVisible();
  } finally {
    await ownSystem?.startService('api');
  }
  await main.getByRole('button', { name: 'Thử lại' }).click();
  await expect(main.getByRole('link', { name: /^Nhiệm vụ \d+:/ })).toHaveCount(51);
});

test('when the API goes away, what was loaded stays, with its hour', async ({ page, watch, ownSystem }) => {
  watch.allow(unreachable);
  const main = page.getByRole('main');
  await page.goto('/targets/15');
  await expect(main.getByRole('heading', { level: 1 })).toContainText('an toàn hệ thống thông tin');
  await main.getByRole('link', { name: 'Tất cả chỉ tiêu' }).click();
  await expect(main.getByRole('status').filter({ hasText: /^30 chỉ tiêu$/ })).toBeVisible();
  await ownSystem?.stopService('api');
  try {
    // A target seen only in the list: its row is all there is now.
    await main.getByRole('link', { name: /Trung tâm giám sát, điều hành thông minh/ }).click();
    await expect(main.getByRole('heading', { level: 1 })).toContainText('Trung tâm giám sát');
    await expect(main.getByText('Chưa tải được', { exact: false }).first()).toBeVisible();
  } finally {
    await ownSystem?.startService('api');
  }
});

test('without the provider signing in fails with words, and nothing else does', async ({
  page,
  watch,
  ownSystem,
}) => {
  watch.allow(unreachable);
  const main = page.getByRole('main');
  await ownSystem?.stopService('identity');
  try {
    await page.goto('/targets/12');
    await page.getByRole('banner').getByRole('button', { name: 'Đăng nhập' }).click();
    await expect(main.getByText('Chưa kết nối được trang đăng nhập')).toBeVisible();
    await expect(main.getByRole('heading', { level: 1 })).toContainText('Trung tâm giám sát');
  } finally {
    await ownSystem?.startService('identity');
  }
});
