import { expect, type Page } from '@playwright/test';

/** The stand-in's first citizen. */
export const citizen = 'Công dân mẫu 1';
/** Follows something in the journey about it, and nothing before and after. */
export const follower = 'Công dân mẫu 2';
/** Never follows anything. */
export const withoutFollows = 'Cán bộ mẫu – Sở Tài chính';
/** Follows since the summer, and has not looked since; no test changes that. */
export const withChanges = 'Điều phối mẫu – Sở Khoa học và Công nghệ';

/** What a token calls them. */
export const subjectOf = {
  [follower]: 'cong-dan-2',
  [withChanges]: 'dieu-phoi',
} as const;

/** In all languages, for screens are looked at in all. */
const words = {
  signIn: /^(Đăng nhập|Sign in|ចូលគណនី)$/,
  signOut: /^(Đăng xuất|Sign out|ចាកចេញ)$/,
};
const accountOf = (name: string) => new RegExp(`[:៖] ${name}$`);

const header = (page: Page) => page.getByRole('banner');

/** From the page one is on to the provider's page. */
export async function openSignIn(page: Page): Promise<void> {
  await header(page).getByRole('button', { name: words.signIn }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.signIn })).toBeVisible();
}

/** Chooses the account on the provider's page, and waits until the shell knows who it is. */
export async function chooseAccount(page: Page, name: string = citizen): Promise<void> {
  await page.getByRole('button', { name }).click();
  await expect(header(page).getByRole('button', { name: accountOf(name) })).toBeVisible();
}

export async function openSignOut(page: Page, name: string = citizen): Promise<void> {
  const account = header(page).getByRole('button', { name: accountOf(name) });
  const signOut = header(page).getByRole('button', { name: words.signOut });
  // Right after coming back the focus moves to the new page, which closes a menu opened that fast.
  await expect(async () => {
    if (!(await signOut.isVisible())) await account.click({ timeout: 2_000 });
    await signOut.click({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole('heading', { level: 1, name: words.signOut })).toBeVisible();
}
