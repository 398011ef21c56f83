import type { Page } from '@playwright/test';
import type { MeasurementAnswer, TargetAnswer, TaskAnswer } from '../harness/answers.ts';
import { correctFigure, endVisit, extendDeadline, publishAnswer, writeBeside } from '../harness/database.ts';
import { chooseAccount, follower, openSignIn, subjectOf } from '../harness/signIn.ts';
import { expect, test } from '../harness/test.ts';
import { dateOf, monthOf, percentOf, targetStatuses } from '../harness/wording.ts';

// Figures are reported to it, so no other test may look at it meanwhile.
test.use({ systemKind: 'own' });
test.describe.configure({ mode: 'default', timeout: 90_000 });

/** The API is away for the seconds in which the database is written to, and modules ask again by themselves. */
const unreachable = /Failed to load resource: net::ERR_(CONNECTION_REFUSED|EMPTY_RESPONSE|CONNECTION_RESET)/;

const main = (page: Page) => page.getByRole('main');

async function follow(page: Page, path: string) {
  await page.goto(path);
  const button = main(page).getByRole('button', { name: /theo dõi (chỉ tiêu|nhiệm vụ) \d+$/i });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

test('what changed since the last visit is told of what one follows: a correction, a status, an extension', async ({
  page,
  browser,
  api,
  urls,
  ownSystem,
  watch,
}) => {
  watch.allow(unreachable);
  if (!ownSystem) throw new Error('expected a system of its own, found the shared one');
  const person = { issuer: urls.identity, subject: subjectOf[follower] };
  const before = await api.read<TargetAnswer>('/v1/targets/27');
  const { items } = await api.read<{ items: MeasurementAnswer[] }>('/v1/targets/27/measurements');
  const newest = items.at(-1);
  const task = await api.read<TaskAnswer>('/v1/tasks/44');
  expect(before.status).not.toBe('offTrack');

  await page.goto('/about');
  await openSignIn(page);
  await chooseAccount(page, follower);
  await follow(page, '/targets/27');
  await follow(page, '/tasks/44');
  await page.goto('/followed');
  const list = main(page);
  await expect(list.getByText('Đang theo dõi 2 mục · 0 mục có thay đổi')).toBeVisible();
  await expect(list.getByText('Đây là lần xem đầu tiên', { exact: false })).toBeVisible();

  await writeBeside(ownSystem, async (db) => {
    await endVisit(person)(db);
    await correctFigure('target-27-1', 10)(db);
    await extendDeadline(44, '2027-09-30')(db);
  });
  await page.reload();
  await expect(list.getByText('Đang theo dõi 2 mục · 2 mục có thay đổi')).toBeVisible();
  await expect(list.getByText(/^Thay đổi từ lần xem trước, /)).toBeVisible();
  const cardOf = (text: string) =>
    list.getByRole('listitem').filter({ has: page.getByRole('link', { name: text }) });
  const target = cardOf(before.text).first();
  await expect(target).toContainText(
    `Đính chính số liệu ${monthOf(newest?.period ?? '')}: từ ${percentOf(newest?.value ?? 0)} thành 10%.`,
  );
  await expect(target).toContainText(
    `Trạng thái: từ “${targetStatuses[before.status]}” sang “${targetStatuses.offTrack}”.`,
  );
  const extended = cardOf(task.text).first();
  await expect(extended).toContainText(/Gia hạn từ \S+ đến 30\/9\/2027\./);
  await expect(extended).toContainText(dateOf(task.deadline.dueOn ?? ''));
  // A reload is the same visit: it does not swallow the news.
  await page.reload();
  await expect(list.getByText('Đang theo dõi 2 mục · 2 mục có thay đổi')).toBeVisible();

  // Whoever comes anew sees both figures in the history; a browser that has just been there may keep its answer for a minute.
  const visitor = await browser.newPage({ baseURL: urls.shell, locale: 'vi-VN' });
  await visitor.goto('/targets/27');
  await main(visitor).getByText('Xem bảng số liệu và các lần đính chính').click();
  const rows = main(visitor)
    .getByRole('table')
    .getByRole('row')
    .filter({ hasText: monthOf(newest?.period ?? '') });
  await expect(rows.filter({ hasText: `thay cho ${percentOf(newest?.value ?? 0)}` })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'đã được đính chính' })).toHaveCount(1);
  await visitor.close();
});

test('a public answer shows on the target it is about, without the words of who asked', async ({
  page,
  ownSystem,
  watch,
}) => {
  watch.allow(unreachable);
  if (!ownSystem) throw new Error('expected a system of its own, found the shared one');
  await page.goto('/targets/3');
  await expect(main(page).getByText('Chưa có trả lời công khai')).toBeVisible();
  await writeBeside(
    ownSystem,
    publishAnswer({
      about: 'target-3',
      question: 'Số liệu được đo thế nào?',
      text: 'Theo báo cáo hằng tháng của các đơn vị.',
      answeredAt: '2026-11-20T03:00:00Z',
    }),
  );
  await page.reload();
  const answers = main(page).getByRole('region', { name: 'Trả lời công khai' });
  await expect(answers).toContainText('Số liệu được đo thế nào?');
  await expect(answers).toContainText('Theo báo cáo hằng tháng của các đơn vị.');
  await expect(answers).toContainText('Sở Khoa học và Công nghệ');
  await expect(answers).toContainText(dateOf('2026-11-20'));
  await expect(main(page)).not.toContainText('Câu hỏi gốc');
});
