import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA, and what axe counts as good practice beside them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each violation in a line, with the elements it is about. */
export async function violations(page: Page): Promise<string[]> {
  // What lies half under a bar that stays in its place is no target too small.
  await page.evaluate(() => scrollTo(0, 0));
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  // An analysis that looked at nothing finds nothing.
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary}`);
    return `${id}: ${help}\n  ${places.join('\n  ')}`;
  });
}
