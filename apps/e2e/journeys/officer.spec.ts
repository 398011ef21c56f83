import type { Page } from '@playwright/test';
import { chooseAccount, openSignIn, withChanges } from '../harness/signIn.ts';
import { expect, test } from '../harness/test.ts';

const main = (page: Page) => page.getByRole('main');
const codeForm = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}/;

/** A PNG of four pixels with a text chunk beside it, which must not outlive the sending. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEnRFWHRDb21tZW50AENBTkFSWS1HUFN2QW7iAAAAFklEQVR4nGPgEpHTMLJhcAuISsmrAAAPGAMNu2WgUwAAAABJRU5ErkJggg==',
  'base64',
);

test('feedback with a picture reaches an officer, and the public answer stands on the target and the receipt', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const words = `Trạm phát sóng ở ấp tôi hay mất tín hiệu vào buổi tối (${Date.now()}). Xin gọi 0900 000 000.`;
  const question = 'Trạm phát sóng ở ấp hay mất tín hiệu vào buổi tối, khi nào được sửa?';
  const answer = 'Đơn vị vận hành đã kiểm tra và sẽ thay thiết bị trong tháng này.';

  await page.goto('/feedback?about=target-21');
  await main(page).getByRole('radio', { name: 'Phản ánh vướng mắc' }).check();
  await main(page).getByRole('textbox', { name: 'Nội dung góp ý' }).fill(words);
  await main(page)
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'tram.png', mimeType: 'image/png', buffer: picture });
  await expect(main(page)).toContainText('tram.png');
  // What is sent within three seconds looks like a program's and is put aside: people write longer.
  await page.waitForTimeout(3_200);
  await main(page).getByRole('button', { name: 'Gửi góp ý' }).click();
  await expect(main(page).getByRole('heading', { level: 1, name: 'Đã tiếp nhận góp ý' })).toBeVisible({
    timeout: 20_000,
  });
  const code = (await main(page).getByText(codeForm).first().textContent())?.match(codeForm)?.[0] ?? '';
  expect(code).not.toBe('');

  await openSignIn(page);
  await chooseAccount(page, withChanges);
  await page.goto('/officer?sort=-createdAt');
  await expect(main(page).getByRole('heading', { level: 1, name: 'Xử lý góp ý' })).toBeVisible();
  await main(page)
    .getByRole('link', { name: /Trạm phát sóng/ })
    .first()
    .click();
  await expect(main(page)).toContainText(words);
  await main(page).getByRole('button', { name: 'Nhận xử lý' }).click();
  await expect(main(page)).toContainText('Bạn đã nhận xử lý góp ý này.');

  const link = main(page).getByRole('link', { name: /tram\.png/ });
  // Looked through by a job; the page is asked again until it has been.
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(file.headers()['content-disposition']).toMatch(/^attachment/);
  expect((await file.body()).includes('CANARY-GPS')).toBe(false);

  await main(page).getByRole('button', { name: 'Trả lời', exact: true }).click();
  await main(page)
    .getByRole('radio', { name: /^Công khai/ })
    .check();
  const published = main(page).getByRole('textbox', { name: 'Câu hỏi được công bố' });
  // The suggestion has the telephone number taken out already.
  await expect(published).not.toHaveValue(/0900/);
  await expect(published).toHaveValue(/Trạm phát sóng/);
  await published.fill(question);
  await main(page).getByRole('textbox', { name: 'Câu trả lời', exact: true }).fill(answer);
  await main(page).getByRole('button', { name: 'Công bố câu trả lời' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Công bố câu trả lời' }).click();
  await expect(main(page)).toContainText('Đã công bố câu trả lời.');

  await page.goto('/targets/21');
  await expect(main(page)).toContainText(answer);
  await expect(main(page)).toContainText(question);
  await expect(main(page)).not.toContainText('0900 000 000');

  await page.goto('/feedback/receipts');
  await main(page).getByRole('textbox', { name: 'Mã biên nhận' }).fill(code);
  await main(page).getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await expect(main(page)).toContainText(answer);
});

test('who is no officer is told so, in words', async ({ page }) => {
  await page.goto('/officer');
  await expect(main(page)).toContainText('Hãy đăng nhập để xử lý góp ý');
  await openSignIn(page);
  await chooseAccount(page);
  await page.goto('/officer');
  await expect(main(page)).toContainText('Tài khoản này không xử lý góp ý');
});
