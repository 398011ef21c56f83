import type { Page } from '@playwright/test';
import type { ListAnswer, TargetAnswer, TaskAnswer } from '../harness/answers.ts';
import { expect, test } from '../harness/test.ts';
import { deadlineStates, targetStatuses } from '../harness/wording.ts';

// Windows' high contrast: all colours of the page are gone, only the reader's few are left.
test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

interface Sign {
  word: string;
  /** The drawing, so that two signs can be told apart. */
  shape: string;
  /** Whether it has a size, and a colour other than what it stands on. */
  isSeen: boolean;
}

/** Every state on the page: its word and its icon. */
function signs(page: Page): Promise<Sign[]> {
  return page.evaluate(() => {
    const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
    ];
    const tags = rootsIn(document).flatMap((root) => [...root.querySelectorAll('.ct-status-tag')]);
    return tags
      .filter((tag) => tag.checkVisibility())
      .map((tag) => {
        const icon = tag.querySelector('svg');
        const { width, height } = icon?.getBoundingClientRect() ?? { width: 0, height: 0 };
        const ink = icon ? getComputedStyle(icon).color : '';
        const paper = getComputedStyle(tag).backgroundColor;
        const isSeen = width >= 8 && height >= 8 && ink !== paper;
        return { word: tag.textContent?.trim() ?? '', shape: icon?.innerHTML ?? '', isSeen };
      });
  });
}

/** Each word has a sign of its own shape, and the words are those the API's states mean. */
async function expectSigns(page: Page, words: readonly string[]) {
  const found = await signs(page);
  const shown = [...new Set(found.map(({ word }) => word))];
  expect(shown.sort()).toEqual([...new Set(words)].sort());
  expect(found.filter(({ isSeen }) => !isSeen)).toEqual([]);
  for (const word of shown) {
    const shapes = new Set(found.filter((sign) => sign.word === word).map(({ shape }) => shape));
    expect([...shapes], `signs of ${word}`).toHaveLength(1);
  }
  return new Map(found.map(({ word, shape }) => [word, shape]));
}

test('without any colour each status of a target has its word and a sign unlike the others', async ({
  page,
  api,
}) => {
  const { items } = await api.read<ListAnswer<TargetAnswer>>('/v1/targets?pageSize=100');
  const words = items.map(({ status }) => targetStatuses[status]);
  await page.goto('/targets');
  const main = page.getByRole('main');
  await expect(main.getByRole('status').filter({ hasText: /^30 chỉ tiêu$/ })).toBeVisible();
  const shapes = await expectSigns(page, words);
  expect(new Set(shapes.values()).size).toBe(shapes.size);
  // The bar of counts repeats words and signs, in the same shapes.
  const bar = main.getByRole('group', { name: 'Số chỉ tiêu theo trạng thái', exact: true });
  for (const [word, shape] of shapes) {
    const entry = bar.getByRole('listitem').filter({ hasText: word });
    expect(await entry.locator('.ct-status-bar-icon svg').evaluate((svg) => svg.innerHTML)).toBe(shape);
  }
  await main.getByRole('button', { name: 'Bảng' }).click();
  await expect(main.getByRole('table').getByRole('rowheader')).toHaveCount(30);
  expect(await expectSigns(page, words)).toEqual(shapes);
});

test('without any colour each state of a task has its word and its sign', async ({ page, api }) => {
  const { items } = await api.read<ListAnswer<TaskAnswer>>('/v1/tasks?pageSize=100');
  await page.goto('/tasks');
  await expect(page.getByRole('main').getByRole('link', { name: /^Nhiệm vụ \d+:/ })).toHaveCount(51);
  const found = await signs(page);
  expect(found.filter(({ isSeen }) => !isSeen)).toEqual([]);
  // An ongoing task has no deadline: its sign is about its reports.
  expect(found.length).toBeGreaterThanOrEqual(items.length);
  const overdue = items.filter(({ deadlineState }) => deadlineState === 'overdue');
  expect(found.filter(({ word }) => word.startsWith(deadlineStates.overdue))).toHaveLength(overdue.length);
});

test('every status says what it means, in a sentence', async ({ page }) => {
  await page.goto('/targets');
  const main = page.getByRole('main');
  await main.getByText('Các trạng thái nghĩa là gì').click();
  const meanings = main.locator('.ct-status-meaning').filter({ visible: true });
  await expect(meanings).toHaveCount(Object.keys(targetStatuses).length);
  for (const text of await meanings.allTextContents()) expect(text).toMatch(/^\p{Lu}.{15,}\.$/u);
});
