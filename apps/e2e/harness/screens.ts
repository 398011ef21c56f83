import { expect, type Locator, type Page } from '@playwright/test';
import { chooseAccount, openSignIn, openSignOut, withChanges, withoutFollows } from './signIn.ts';

export interface Screen {
  /** For titles of tests and names of pictures. */
  readonly name: string;
  /** Goes there, in whatever language, and waits until everything is drawn. */
  readonly open: (page: Page) => Promise<void>;
  /** Has figures, so the sample label must be in sight. */
  readonly hasFigures?: true;
  /** Complaints of the browser that belong to it. */
  readonly complaint?: RegExp;
  /** Has parts that no other screen shows as well: looked at in English on a dark phone, too. */
  readonly inEnglish?: true;
  /** Likewise in Khmer; feedback and the provider's pages are not translated. */
  readonly inKhmer?: true;
}

type Step = (page: Page, main: Locator) => Promise<unknown>;

/** Goes to an address, does the steps one after the other, and waits until nothing is loading any more. */
const at =
  (path: string, heading: string | RegExp, ...steps: Step[]) =>
  async (page: Page) => {
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    for (const step of steps) await step(page, main);
    await expect(main.getByRole('status', { name: /Đang tải|Loading|កំពុងផ្ទុក/ })).toHaveCount(0);
    await expect(main.locator('.ct-skeleton')).toHaveCount(0);
  };

const press =
  (name: RegExp): Step =>
  (_page, main) =>
    main.getByRole('button', { name }).first().click();

/** A fold, by the words on it. */
const unfold =
  (name: RegExp): Step =>
  (_page, main) =>
    main.locator('summary').filter({ hasText: name }).first().click();

const shows =
  (find: (main: Locator) => Locator): Step =>
  (_page, main) =>
    expect(find(main).first()).toBeVisible();

/** The last part of a page of a target or task, which may come later than the rest. */
const withSource = shows((main) => main.getByRole('heading', { name: /^(Nguồn|Source|ប្រភព)$/ }));

const withRows = (path: string) => shows((main) => main.locator(`a[href^="${path}"]`));

const targetsHeading = /^(Chỉ tiêu|Targets|គោលដៅ)$/;
const written = 'Xin cho biết kết quả này được đo như thế nào và vào ngày nào.';

const signedInAs =
  (name: string, path: string, ...steps: Step[]) =>
  async (page: Page) => {
    await page.goto('/about');
    await openSignIn(page);
    await chooseAccount(page, name);
    await at(path, /./, ...steps)(page);
  };

/** Every page of the shell, and the provider's two, each as people meet it first. */
export const screens: readonly Screen[] = [
  {
    name: 'home',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at(
      '/',
      /2026/,
      shows((main) => main.getByRole('link', { name: /30/ })),
    ),
  },
  {
    name: 'targets',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at('/targets', targetsHeading, withRows('/targets/27')),
  },
  {
    name: 'targets-table',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at(
      '/targets',
      targetsHeading,
      press(/^(Bảng|Table|តារាង)$/),
      shows((main) => main.getByRole('table')),
    ),
  },
  {
    name: 'targets-filtered',
    hasFigures: true,
    inKhmer: true,
    open: at(
      '/targets?pillar=society&sort=-attainment',
      targetsHeading,
      withRows('/targets/27'),
      unfold(/Tải danh sách|Download this list|ទាញយកបញ្ជីនេះ/),
      unfold(/nghĩa là gì|What the statuses mean|មានន័យដូចម្តេច/),
      shows((main) => main.getByRole('link', { name: /CSV/ })),
    ),
  },
  {
    name: 'targets-empty',
    open: at('/targets?q=khong-co-chi-tieu-nao-nhu-the', targetsHeading),
  },
  {
    name: 'target-15',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at('/targets/15', /an toàn hệ thống thông tin/, withSource),
  },
  {
    name: 'target-12',
    hasFigures: true,
    inKhmer: true,
    open: at('/targets/12', /Trung tâm giám sát/, withSource),
  },
  {
    name: 'target-20-unfolded',
    hasFigures: true,
    open: at('/targets/20', /./, withSource, unfoldAll),
  },
  {
    name: 'target-31',
    complaint: /Failed to load resource.*40[04].*\/v1\/targets\/31/,
    open: at('/targets/31', /31/),
  },
  {
    name: 'agencies',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at('/agencies', /./, withRows('/agencies/so-y-te')),
  },
  {
    name: 'agency-body',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at('/agencies/so-khoa-hoc-va-cong-nghe', /Khoa học/, withRows('/tasks/'), withRows('/targets/')),
  },
  {
    name: 'agency-class',
    hasFigures: true,
    inKhmer: true,
    open: at('/agencies/ubnd-xa-phuong', /UBND/, withRows('/agencies/ubnd-phuong-mau-1')),
  },
  {
    name: 'agency-none',
    complaint: /Failed to load resource.*404.*\/v1\/agencies\//,
    open: at('/agencies/khong-co-co-quan-nay', /./),
  },
  { name: 'followed-signed-out', open: at('/followed', /./) },
  { name: 'followed-empty', open: signedInAs(withoutFollows, '/followed', withRows('/tasks')) },
  {
    name: 'followed',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: signedInAs(withChanges, '/followed', withRows('/targets/27')),
  },
  {
    name: 'tasks',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at('/tasks', /51/, withRows('/tasks/2')),
  },
  {
    name: 'tasks-filtered',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at(
      '/tasks?deadlineState=overdue&leadAgency=so-khoa-hoc-va-cong-nghe',
      /51/,
      press(/^(Tải về và lịch|Download and calendar|ទាញយក និងប្រតិទិន)$/),
      shows((main) => main.getByRole('link', { name: /CSV/ })),
      press(/nghĩa là gì|What the states mean|អត្ថន័យនៃស្ថានភាព/),
    ),
  },
  { name: 'tasks-empty', hasFigures: true, open: at('/tasks?q=khong-co-nhiem-vu-nao-nhu-the', /51/) },
  {
    name: 'tasks-timeline',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at('/tasks?view=timeline', /51/, withRows('/tasks/19')),
  },
  {
    name: 'tasks-board',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at('/tasks?view=board', /51/, withRows('/tasks/')),
  },
  {
    name: 'tasks-agencies',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at('/tasks?view=agencies', /51/, unfold(/Khoa học và Công nghệ/), withRows('/tasks/')),
  },
  { name: 'task-2', hasFigures: true, inEnglish: true, open: at('/tasks/2', /2$/, withSource) },
  /** Extended twice, answered in public. */
  {
    name: 'task-19',
    hasFigures: true,
    inEnglish: true,
    inKhmer: true,
    open: at('/tasks/19', /19$/, withSource),
  },
  /** Led by a class whose bodies report themselves. */
  { name: 'task-with-members', hasFigures: true, inKhmer: true, open: at('/tasks/8', /8$/, withSource) },
  { name: 'feedback', open: at('/feedback', /./) },
  { name: 'feedback-target-15', inEnglish: true, open: at('/feedback?about=target-15', /./, writeAndFail) },
  { name: 'feedback-sent', inEnglish: true, open: at('/feedback?about=task-2', /./, sendFeedback) },
  { name: 'receipts', open: at('/feedback/receipts', /./) },
  { name: 'about', inKhmer: true, open: at('/about', /./) },
  {
    name: 'not-found',
    complaint: /Failed to load resource.*404.*\/khong-co-trang-nay/,
    open: at('/khong-co-trang-nay', /./),
  },
  {
    name: 'sign-in',
    inEnglish: true,
    open: async (page) => {
      await at('/about', /./)(page);
      await openSignIn(page);
    },
  },
  {
    name: 'sign-out',
    inEnglish: true,
    open: async (page) => {
      await at('/about', /./)(page);
      await openSignIn(page);
      await chooseAccount(page);
      await openSignOut(page);
    },
  },
];

/** Everything that is folded away: tables behind charts, sums, files. */
async function unfoldAll(_page: Page, main: Locator): Promise<void> {
  const closed = main.locator('details:not([open]) > summary');
  for (let left = await closed.count(); left > 0; left = await closed.count()) await closed.first().click();
}

/** The form with all its errors, and the fields for contact. */
async function writeAndFail(_page: Page, main: Locator): Promise<void> {
  await expect(main.getByText('an toàn hệ thống thông tin', { exact: false }).first()).toBeVisible();
  await main.getByRole('checkbox').first().check();
  await main.getByRole('button', { name: /^(Gửi góp ý|Send)/ }).click();
  await expect(main.getByRole('alert')).toBeVisible();
}

async function sendFeedback(_page: Page, main: Locator): Promise<void> {
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
