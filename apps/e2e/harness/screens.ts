import { expect, type Page } from '@playwright/test';
import { chooseAccount, openSignIn, openSignOut } from './signIn.ts';

export interface Screen {
  /** For titles of tests and names of pictures. */
  readonly name: string;
  /** Goes there and waits until everything is drawn. */
  readonly open: (page: Page) => Promise<void>;
  /** Has figures, so the sample label must be in sight. */
  readonly hasFigures?: true;
  /** Complaints of the browser that belong to it. */
  readonly complaint?: RegExp;
}

const at =
  (path: string, heading: string | RegExp, more?: (page: Page) => Promise<void>) => async (page: Page) => {
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await more?.(page);
    await expect(main.getByRole('status', { name: /^Đang tải|^Loading/ })).toHaveCount(0);
  };

const written = 'Xin cho biết kết quả này được đo như thế nào và vào ngày nào.';

/** Every page of the shell, and the provider's two, each as people meet it first. Headings in Vietnamese and English. */
export const screens: readonly Screen[] = [
  {
    name: 'home',
    hasFigures: true,
    open: at('/', /2026/, async (page) => {
      await expect(page.getByRole('main').getByRole('link', { name: /30/ }).first()).toBeVisible();
    }),
  },
  { name: 'targets', hasFigures: true, open: at('/targets', /^(Chỉ tiêu|Targets)$/) },
  { name: 'target-15', hasFigures: true, open: at('/targets/15', /an toàn hệ thống thông tin/) },
  { name: 'target-12', hasFigures: true, open: at('/targets/12', /Trung tâm giám sát/) },
  {
    name: 'target-31',
    complaint: /Failed to load resource.*40[04].*\/v1\/targets\/31/,
    open: at('/targets/31', /31/),
  },
  { name: 'tasks', hasFigures: true, open: at('/tasks', /51/) },
  { name: 'task-2', hasFigures: true, open: at('/tasks/2', /2$/) },
  { name: 'feedback', open: at('/feedback', /./) },
  { name: 'feedback-target-15', open: at('/feedback?about=target-15', /./, writeAndFail) },
  { name: 'feedback-sent', open: at('/feedback?about=task-2', /./, sendFeedback) },
  { name: 'receipts', open: at('/feedback/receipts', /./) },
  { name: 'about', open: at('/about', /./) },
  {
    name: 'not-found',
    complaint: /Failed to load resource.*404.*\/khong-co-trang-nay/,
    open: at('/khong-co-trang-nay', /./),
  },
  {
    name: 'sign-in',
    open: async (page) => {
      await at('/about', /./)(page);
      await openSignIn(page);
    },
  },
  {
    name: 'sign-out',
    open: async (page) => {
      await at('/about', /./)(page);
      await openSignIn(page);
      await chooseAccount(page);
      await openSignOut(page);
    },
  },
];

/** The form with all its errors, and the fields for contact. */
async function writeAndFail(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(main.getByText('an toàn hệ thống thông tin', { exact: false }).first()).toBeVisible();
  await main.getByRole('checkbox').first().check();
  await main.getByRole('button', { name: /^(Gửi góp ý|Send)/ }).click();
  await expect(main.getByRole('alert')).toBeVisible();
}

async function sendFeedback(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await main.getByRole('radio').first().check();
  await main.getByRole('textbox').last().fill(written);
  await main.getByRole('button', { name: /^(Gửi góp ý|Send)/ }).click();
  await expect(main.getByText(/[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/).first()).toBeVisible();
}

/** The shell's own way to keep a choice, before its first page. */
export async function prefer(page: Page, choices: { locale?: 'vi' | 'en' | 'km'; theme?: 'light' | 'dark' }) {
  await page.addInitScript((wanted) => {
    for (const [name, value] of Object.entries(wanted)) localStorage.setItem(`cantho:shell:${name}`, value);
  }, choices);
}
