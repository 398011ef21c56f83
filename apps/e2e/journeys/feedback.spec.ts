import type { Page, Request } from '@playwright/test';
import { chooseAccount, citizen, openSignIn } from '../harness/signIn.ts';
import { expect, test } from '../harness/test.ts';

const words = 'Xin cho biết kết quả này được đo như thế nào và vào ngày nào.';
const codeForm = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}/;

const main = (page: Page) => page.getByRole('main');
const send = (page: Page) => main(page).getByRole('button', { name: 'Gửi góp ý' });
const textField = (page: Page) => main(page).getByRole('textbox', { name: 'Nội dung góp ý' });

async function write(page: Page, text = words) {
  await main(page).getByRole('radio', { name: 'Câu hỏi' }).check();
  await textField(page).fill(text);
}

async function receiptCode(page: Page): Promise<string> {
  await expect(main(page).getByRole('heading', { level: 1, name: 'Đã tiếp nhận góp ý' })).toBeVisible();
  const shown = await main(page).getByText(codeForm).first().textContent();
  return shown?.match(codeForm)?.[0] ?? '';
}

/** Every sending that leaves the browser from now on. */
function sendings(page: Page): Request[] {
  const seen: Request[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/feedback')) seen.push(request);
  });
  return seen;
}

test('signed out, feedback is sent from a target, and its receipt is read however the code is typed', async ({
  page,
  api,
}) => {
  const sent = sendings(page);
  await page.goto('/targets/20');
  await main(page).getByRole('link', { name: 'Góp ý về chỉ tiêu này' }).click();
  await expect(page).toHaveURL(/\/feedback\?about=target-20$/);
  await expect(main(page).getByRole('heading', { name: 'Chỉ tiêu 20' })).toBeVisible();
  await write(page);
  await send(page).click();
  const code = await receiptCode(page);
  expect(sent).toHaveLength(1);
  expect(await sent[0]?.headerValue('authorization')).toBeNull();
  const receipt = await api.read<{ about: string; category: string; state: string }>(`/v1/feedback/${code}`);
  expect(receipt).toMatchObject({ about: 'target-20', category: 'question', state: 'received' });

  await main(page).getByRole('link', { name: 'Tra cứu góp ý' }).click();
  const field = main(page).getByRole('textbox', { name: 'Mã biên nhận' });
  await field.fill(code.toLowerCase().replaceAll('-', ''));
  await main(page).getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await expect(main(page).getByRole('heading', { level: 2, name: code })).toBeVisible();
  await expect(main(page)).toContainText('Chỉ tiêu 20');
  await expect(main(page)).toContainText('Đã tiếp nhận');
  await expect(main(page)).toContainText('Chưa có câu trả lời');
  // Whoever has the code sees how far it is, not what was written.
  await expect(main(page)).not.toContainText(words);
  expect(page.url()).not.toContain(code);
});

test('signed in on the way, what was typed is kept, and the feedback goes with the account', async ({
  page,
}) => {
  const sent = sendings(page);
  await page.goto('/feedback?about=task-2');
  await write(page);
  await main(page).getByRole('button', { name: 'Đăng nhập' }).click();
  await chooseAccount(page);
  await expect(page).toHaveURL(/\/feedback\?about=task-2$/);
  await expect(textField(page)).toHaveValue(words);
  await expect(main(page).getByRole('radio', { name: 'Câu hỏi' })).toBeChecked();
  await expect(main(page).getByRole('checkbox', { name: new RegExp(citizen) })).toBeChecked();
  await send(page).click();
  await receiptCode(page);
  expect(await sent[0]?.headerValue('authorization')).toMatch(/^Bearer /);
});

test('signing in by the header keeps what was typed, too', async ({ page }) => {
  await page.goto('/feedback?about=target-3');
  await write(page);
  await openSignIn(page);
  await chooseAccount(page);
  await expect(textField(page)).toHaveValue(words);
  await expect(main(page).getByRole('heading', { name: 'Chỉ tiêu 3' })).toBeVisible();
});

test('what is missing is listed, each line leads to its field, and nothing is sent', async ({ page }) => {
  const sent = sendings(page);
  await page.goto('/feedback');
  await send(page).click();
  const summary = main(page).getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('heading', { name: 'Cần sửa trước khi gửi' })).toBeVisible();
  await expect(summary.getByRole('link')).toHaveText(['Chọn loại góp ý', 'Viết nội dung góp ý']);
  await summary.getByRole('link', { name: 'Viết nội dung góp ý' }).click();
  await expect(textField(page)).toBeFocused();
  await textField(page).fill('Ngắn');
  await expect(main(page).getByText('Viết thêm ít nhất 6 ký tự').first()).toBeVisible();
  await main(page)
    .getByRole('checkbox', { name: /Tôi đồng ý/ })
    .check();
  await main(page).getByRole('textbox', { name: 'Thư điện tử' }).fill('khong-phai-thu');
  await write(page);
  await send(page).click();
  await expect(summary.getByRole('link')).toHaveText(['Nhập thư điện tử theo dạng ten@vidu.vn']);
  await main(page).getByRole('textbox', { name: 'Thư điện tử' }).fill('nguoi.gui@example.org');
  await expect(summary).toHaveCount(0);
  expect(sent).toHaveLength(0);
  await send(page).click();
  await receiptCode(page);
  expect(sent).toHaveLength(1);
});

test('a double click makes one feedback', async ({ page }) => {
  const sent = sendings(page);
  await page.goto('/feedback?about=plan');
  await write(page);
  await send(page).dblclick();
  await receiptCode(page);
  await page.waitForTimeout(300);
  expect(sent).toHaveLength(1);
});

test('when the answer is lost, sending again makes no second feedback', async ({ page, urls, watch }) => {
  watch.allow(/Failed to load resource: net::ERR_FAILED/);
  const sent = sendings(page);
  const codes: string[] = [];
  const replayed: (string | undefined)[] = [];
  await page.route(`${urls.api}/v1/feedback`, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    const response = await route.fetch();
    codes.push(((await response.json()) as { receiptCode: string }).receiptCode);
    replayed.push(response.headers()['idempotency-replayed']);
    // It arrived; only its answer is lost, until the last.
    return codes.length < 5 ? route.abort() : route.fulfill({ response });
  });
  await page.goto('/feedback?about=target-7');
  await write(page);
  await send(page).click();
  const title = main(page).getByRole('heading', { level: 1, name: 'Đã tiếp nhận góp ý' });
  const again = main(page).getByRole('button', { name: 'Gửi lại' });
  while (!(await title.isVisible())) {
    await expect(title.or(again).first()).toBeVisible({ timeout: 20_000 });
    if (await again.isVisible()) await again.click();
  }
  expect(sent.length).toBeGreaterThan(1);
  expect(new Set(codes).size).toBe(1);
  expect(replayed.filter((value) => value === 'true')).toHaveLength(codes.length - 1);
  expect(await receiptCode(page)).toBe(codes[0]);
});

test('a code that does not exist says so, and one that cannot be is not asked for', async ({
  page,
  watch,
}) => {
  watch.allow(/Failed to load resource.*404.*\/v1\/feedback\//);
  await page.goto('/feedback/receipts');
  const field = main(page).getByRole('textbox', { name: 'Mã biên nhận' });
  const lookUp = main(page).getByRole('button', { name: 'Tra cứu', exact: true });
  await field.fill('ABCD');
  await lookUp.click();
  await expect(main(page).getByText('Mã có 20 chữ và số; mã vừa nhập có 4')).toBeVisible();
  await field.fill('0000-0000-0000-0000-0000');
  await lookUp.click();
  await expect(main(page).getByText('Không tìm thấy góp ý có mã này')).toBeVisible();
});

test('a draft outlives leaving the page and a reload, and can be deleted', async ({ page }) => {
  await page.goto('/feedback?about=target-9');
  await write(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Chỉ tiêu' }).click();
  await expect(main(page).getByRole('heading', { level: 1, name: 'Chỉ tiêu' })).toBeVisible();
  await page.goBack();
  await expect(textField(page)).toHaveValue(words);
  await page.reload();
  await expect(textField(page)).toHaveValue(words);
  await main(page).getByRole('button', { name: 'Xoá nháp' }).first().click();
  await expect(textField(page)).toHaveValue('');
  await page.reload();
  await expect(textField(page)).toHaveValue('');
});
