import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with axe's own words. Contrast is left to tokens.test.ts: jsdom computes no colours. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, help, nodes }) => `${id}: ${help} in ${nodes[0]?.html}`)).toEqual([]);
}
