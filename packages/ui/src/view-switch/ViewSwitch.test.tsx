import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ViewSwitch } from './ViewSwitch.tsx';

const options = [
  { value: 'list', label: 'Danh sách', href: '?view=list' },
  { value: 'timeline', label: 'Theo thời hạn', href: '?view=timeline' },
];
const buttons = options.map(({ value, label }) => ({ value, label }));

describe('ViewSwitch', () => {
  it('is a navigation of real links where views have addresses, and marks the current one', () => {
    render(<ViewSwitch label="Cách xem" options={options} value="timeline" />);
    expect(screen.getByRole('navigation', { name: 'Cách xem' })).toBeTruthy();
    expect(screen.getByRole('link', { current: true }).textContent).toBe('Theo thời hạn');
    expect(screen.getByRole('link', { name: 'Danh sách' }).getAttribute('href')).toBe('?view=list');
  });

  it('is a group of pressed and unpressed buttons where they have none', () => {
    render(<ViewSwitch label="Cách xem" options={buttons} value="list" />);
    expect(screen.getByRole('group', { name: 'Cách xem' })).toBeTruthy();
    expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Danh sách');
    expect(screen.getByRole('button', { pressed: false }).textContent).toBe('Theo thời hạn');
  });

  it.each([
    ['link', options],
    ['button', buttons],
  ] as const)('tells which %s was pressed, by keys too', async (role, given) => {
    const press = vi.fn((_: string, event: { preventDefault: () => void }) => event.preventDefault());
    render(<ViewSwitch label="Cách xem" options={given} value="list" onSwitch={press} />);
    screen.getByRole(role, { name: 'Theo thời hạn' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(press.mock.calls[0]?.[0]).toBe('timeline');
  });
});
