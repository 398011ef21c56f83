import { expectNoAxeViolations } from '@cantho/testing/axe';
import { fireEvent } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { mountTracker } from '../test/mountTracker.ts';

const chunks = vi.hoisted(() => ({ areDown: true }));

vi.mock('./chunks.ts', async (original) => {
  const real = await original<typeof import('./chunks.ts')>();
  const { restMs, ...lazy } = real;
  const faulty = Object.entries(lazy).map(([name, chunk]) => {
    const load = () =>
      chunks.areDown ? Promise.reject(new TypeError('Failed to fetch the chunk')) : chunk.load();
    return [name, { ...chunk, load, loaded: () => undefined }];
  });
  return { ...Object.fromEntries(faulty), restMs };
});

it.each([
  ['the page of a task', { name: 'task', no: 2 } as const, 'Chưa tải được nhiệm vụ', 'Nhiệm vụ 2'],
  [
    'another view',
    { name: 'tasks', search: { view: 'agencies', q: 'phiên họp' } } as const,
    'Chưa tải được nhiệm vụ',
    null,
  ],
])(
  '%s whose code did not come is reported, told in words, and healed by retry',
  async (_, route, failed, healed) => {
    chunks.areDown = true;
    const { host, root, view, drawn } = mountTracker({ route });
    await drawn();
    expect(await view.findByRole('heading', { name: failed })).toBeTruthy();
    expect(host.reports).toMatchObject([{ moduleId: 'task-tracker', phase: 'runtime' }]);
    await expectNoAxeViolations(root);
    chunks.areDown = false;
    fireEvent.click(view.getByRole('button', { name: 'Thử lại' }));
    if (healed) expect(await view.findByRole('heading', { name: healed })).toBeTruthy();
    else expect(await view.findByText('Sở Nội vụ', { selector: '.tt-agency-name *' })).toBeTruthy();
  },
);

it('the list works on without what its button opens', async () => {
  chunks.areDown = true;
  const { view, root, drawn } = mountTracker();
  await drawn();
  fireEvent.click(view.getByRole('button', { name: 'Tải về và lịch' }));
  expect(await view.findByRole('heading', { name: 'Chưa tải được phần này' })).toBeTruthy();
  expect(root.querySelectorAll('.tt-row')).toHaveLength(51);
});
