import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FilterChips } from './FilterChips.tsx';

const options = [
  { value: 'met', label: 'Đã đạt', countText: '4' },
  { value: 'atRisk', label: 'Có nguy cơ' },
  { value: 'noData', label: 'Chưa có số liệu' },
];

describe('FilterChips for many', () => {
  it('are checkboxes in a named group', () => {
    render(
      <FilterChips legend="Trạng thái" options={options} value={['met']} onChange={vi.fn()} name="status" />,
    );
    expect(screen.getByRole('group', { name: 'Trạng thái' })).toBeTruthy();
    const chip = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Đã đạt 4' });
    expect(chip.checked).toBe(true);
    expect(chip.name).toBe('status');
  });

  it('add to the choice in the order of the options', async () => {
    const change = vi.fn();
    render(<FilterChips legend="Trạng thái" options={options} value={['noData']} onChange={change} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Đã đạt 4' }));
    expect(change).toHaveBeenCalledExactlyOnceWith(['met', 'noData']);
  });

  it('take from the choice', async () => {
    const change = vi.fn();
    render(<FilterChips legend="Trạng thái" options={options} value={['met', 'noData']} onChange={change} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Chưa có số liệu' }));
    expect(change).toHaveBeenCalledExactlyOnceWith(['met']);
  });

  it('are toggled by the space bar', async () => {
    const change = vi.fn();
    render(<FilterChips legend="Trạng thái" options={options} value={[]} onChange={change} />);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(change).toHaveBeenCalledExactlyOnceWith(['met']);
  });
});

describe('FilterChips for one', () => {
  it('are radio buttons, and a choice takes the place of the one before', async () => {
    const change = vi.fn();
    render(<FilterChips legend="Trụ cột" choose="one" options={options} value={['met']} onChange={change} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Có nguy cơ' }));
    expect(change).toHaveBeenCalledExactlyOnceWith(['atRisk']);
  });
});
