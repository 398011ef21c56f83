import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/test.ts';

const choose = async (page: Page, menu: RegExp, choice: string) => {
  const header = page.getByRole('banner');
  await header.getByRole('button', { name: menu }).click();
  await header.getByRole('radio', { name: choice }).check();
  await page.keyboard.press('Escape');
};

const draftNote = 'Bản dịch tiếng Khmer này là bản nháp chờ rà soát.';

/** The modules' own drafts, so that a better translation fails nothing. */
function textsOf(module: 'scoreboard' | 'task-tracker') {
  const file = new URL(`../../../packages/${module}/src/messages/km.json`, import.meta.url);
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return (key: string) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`expected a text ${key} in ${file.pathname}, found none`);
    return text;
  };
}

/** How many letters of the Khmer alphabet stand in files of scripts and texts that a page downloads from now on. */
function khmerDownloads(page: Page): () => Promise<number> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (/\.(m?js|json)(\?|$)/.test(response.url())) bodies.push(response.text().catch(() => ''));
  });
  return async () =>
    (await Promise.all(bodies))
      .map((body) => decoded(body).match(/[\u1780-\u17ff]/g)?.length ?? 0)
      .reduce((sum, letters) => sum + letters, 0);
}

/** Builds may write letters as escapes. */
const decoded = (script: string) =>
  script.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

test('Khmer is offered as a draft, both modules speak it, and every page of it says so', async ({ page }) => {
  const [targets, tasks] = [textsOf('scoreboard'), textsOf('task-tracker')];
  await page.goto('/about');
  await choose(page, /Ngôn ngữ:/, 'ភាសាខ្មែរ bản nháp chờ rà soát');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: 'អំពីកម្មវិធី' })).toBeVisible();
  await expect(main.getByText(draftNote)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('km');

  await page.getByRole('navigation').getByRole('link', { name: 'គោលដៅ' }).click();
  await expect(main.getByRole('heading', { level: 1, name: targets('targets.title') })).toBeVisible();
  await expect(main.getByText(draftNote)).toBeVisible();
  const card = main
    .getByRole('listitem')
    .filter({ has: page.locator('a[href^="/targets/27"]') })
    .last();
  await expect(card).toContainText(targets('target').replace('{{no}}', '27'));
  await expect(card).toContainText(targets('status.onTrack'));
  // The plan is quoted as it was issued, and said to be Vietnamese, among words said to be Khmer.
  const link = card.getByRole('link', { name: /chữ ký số/i });
  const langOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang');
  expect(await link.locator('[lang]').first().evaluate(langOf)).toBe('vi');
  expect(await main.getByRole('heading', { level: 1 }).evaluate(langOf)).toBe('km');

  await page.goto('/tasks/19');
  await expect(
    main.getByRole('heading', { level: 1, name: tasks('task.title').replace('{{no}}', '19') }),
  ).toBeVisible();
  await expect(main.getByRole('heading', { name: tasks('extension.title') })).toBeVisible();
  await expect(main.getByText(draftNote)).toBeVisible();
  await page.reload();
  await expect(main.getByRole('heading', { name: tasks('extension.title') })).toBeVisible();
  await choose(page, /ភាសា:/, 'Tiếng Việt');
  await expect(main.getByText(draftNote)).toHaveCount(0);
  await expect(main.getByRole('heading', { name: 'Gia hạn' })).toBeVisible();
});

test('who reads Vietnamese downloads no Khmer', async ({ page, browser }) => {
  const visit = async (visited: Page) => {
    const letters = khmerDownloads(visited);
    for (const path of ['/targets', '/tasks']) {
      await visited.goto(path);
      await expect(visited.getByRole('main').locator(`a[href^="${path}/2"]`).first()).toBeVisible();
    }
    await visited.waitForLoadState('networkidle');
    return letters();
  };
  // The language's own name in the menu, in both.
  expect(await visit(page)).toBeLessThan(100);
  const reader = await browser.newContext({ locale: 'km', baseURL: new URL(page.url()).origin });
  const other = await reader.newPage();
  await other.addInitScript(() => localStorage.setItem('cantho:shell:locale', 'km'));
  expect(await visit(other)).toBeGreaterThan(5_000);
  await reader.close();
});
