import { waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import { type MountSetup, mountScoreboard } from './mountForTest.ts';

/** Mounts and waits until the first view is drawn. */
export async function mountReady(setup?: MountSetup) {
  const mounting = await mountScoreboard(setup);
  await waitFor(() => expect(mounting.isReady.current).toBe(true), { timeout: 4000 });
  const view = within(mounting.root());
  const user = userEvent.setup();
  const openFilters = () => user.click(view.getByText(/^Bộ lọc khác/));
  return { ...mounting, view, user, openFilters };
}

/** Numbers of the targets in the list, in order. */
export const cards = (view: ReturnType<typeof within>): number[] =>
  view
    .queryAllByText(/^(Chỉ tiêu|Target) \d+( ·.*)?$/)
    .map((eyebrow: HTMLElement) => Number(eyebrow.textContent?.match(/\d+/)?.[0]));
