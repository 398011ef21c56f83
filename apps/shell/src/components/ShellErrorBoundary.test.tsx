import { expectNoAxeViolations } from '@cantho/testing/axe';
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { drawShell } from '../testShell.tsx';

it('the app’s own failure is said, reported once with its id, and ends by a reload', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { shell, signIn, sent, reloads } = drawShell({ path: '/about' });
  // A person no component can draw.
  act(() => signIn.show({ status: 'signedIn', user: null as never }));
  expect(screen.getByRole('heading', { level: 1, name: 'Ứng dụng gặp trục trặc' })).toBeTruthy();
  expect(sent.map((body) => JSON.parse(body))).toEqual([
    expect.objectContaining({ moduleId: 'shell', phase: 'render' }),
  ]);
  expect(screen.getByText(JSON.parse(sent[0] ?? '').id)).toBeTruthy();
  await expectNoAxeViolations(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Tải lại trang' }));
  expect(reloads()).toBe(1);
  act(() => shell.preferences.chooseLocale('en'));
  expect(await screen.findByRole('heading', { level: 1, name: 'The app ran into a problem' })).toBeTruthy();
  vi.restoreAllMocks();
});
