import type { Page } from '@playwright/test';
import type { TargetAnswer } from '../harness/answers.ts';
import { chooseAccount, follower } from '../harness/signIn.ts';
import { expect, test } from '../harness/test.ts';

const main = (page: Page) => page.getByRole('main');
const followButton = (page: Page, subject: string) =>
  main(page).getByRole('button', { name: new RegExp(`theo dõi ${subject}$`, 'i') });
const result = (page: Page) =>
  main(page)
    .getByRole('status')
    .filter({ hasText: /^Đang theo dõi/ });

test('who is signed out signs in on the way, follows a target and a task, and lets go of them', async ({
  page,
  api,
}) => {
  const { text } = await api.read<TargetAnswer>('/v1/targets/27');
  await page.goto('/targets/27?q=chu+ky+so');
  await expect(followButton(page, 'chỉ tiêu 27')).toHaveText(/^Đăng nhập để theo dõi/);
  await followButton(page, 'chỉ tiêu 27').click();
  await chooseAccount(page, follower);
  await expect(page).toHaveURL(/\/targets\/27\?q=chu(\+|%20)ky(\+|%20)so$/);
  await expect(followButton(page, 'chỉ tiêu 27')).toHaveAttribute('aria-pressed', 'false');
  await followButton(page, 'chỉ tiêu 27').click();
  await expect(followButton(page, 'chỉ tiêu 27')).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(followButton(page, 'chỉ tiêu 27')).toHaveAttribute('aria-pressed', 'true');

  await page.goto('/tasks/19');
  await followButton(page, 'nhiệm vụ 19').click();
  await expect(followButton(page, 'nhiệm vụ 19')).toHaveAttribute('aria-pressed', 'true');
  await main(page).getByRole('link', { name: 'Xem các mục đang theo dõi' }).click();

  await expect(page).toHaveURL(/\/followed$/);
  await expect(main(page).getByRole('heading', { level: 1, name: 'Đang theo dõi' })).toBeVisible();
  await expect(result(page)).toHaveText('Đang theo dõi 2 mục · 0 mục có thay đổi');
  await expect(main(page).getByRole('link', { name: text })).toBeVisible();
  const letGo = (name: string) => main(page).getByRole('button', { name: `Bỏ theo dõi ${name}` });
  await letGo('Chỉ tiêu 27').click();
  await expect(main(page).getByText('Đã bỏ theo dõi Chỉ tiêu 27.')).toBeVisible();
  await expect(result(page)).toHaveText('Đang theo dõi 1 mục · 0 mục có thay đổi');
  await expect(main(page).getByRole('button', { name: 'Theo dõi lại' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(result(page)).toHaveText('Đang theo dõi 2 mục · 0 mục có thay đổi');
  await letGo('Chỉ tiêu 27').click();
  await letGo('Nhiệm vụ 19').click();
  await expect(main(page).getByText('Đã bỏ theo dõi Nhiệm vụ 19.')).toBeVisible();
  await page.reload();
  await expect(main(page).getByRole('heading', { name: 'Bạn chưa theo dõi mục nào' })).toBeVisible();
  await page.goto('/targets/27');
  await expect(followButton(page, 'chỉ tiêu 27')).toHaveAttribute('aria-pressed', 'false');
});

test('the list of what one follows asks to sign in, comes back, and is gone after signing out', async ({
  page,
}) => {
  await page.goto('/followed');
  await expect(main(page).getByRole('heading', { name: 'Đăng nhập để xem mục bạn theo dõi' })).toBeVisible();
  await main(page).getByRole('button', { name: 'Đăng nhập' }).click();
  await chooseAccount(page, follower);
  await expect(page).toHaveURL(/\/followed$/);
  await expect(main(page).getByRole('heading', { level: 1, name: 'Đang theo dõi' })).toBeVisible();
  await expect(main(page).getByText('Đăng nhập để xem mục bạn theo dõi')).toHaveCount(0);
});
