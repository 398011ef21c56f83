import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Select } from './Select.tsx';

const options = [
  { value: '', label: 'Tất cả' },
  { label: 'Chỉ tiêu', options: [{ value: 'target-16', label: '16. Tỷ trọng kinh tế số' }] },
];

describe('Select', () => {
  it('hands over the value of the chosen option', async () => {
    const change = vi.fn();
    render(<Select label="Góp ý về" options={options} defaultValue="" onChange={change} />);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Góp ý về' }),
      '16. Tỷ trọng kinh tế số',
    );
    expect(change).toHaveBeenCalledExactlyOnceWith('target-16');
  });

  it('groups options and reads its error', () => {
    render(<Select label="Góp ý về" options={options} error="Chọn một mục" />);
    expect(screen.getByRole('group', { name: 'Chỉ tiêu' })).toBeTruthy();
    expect(screen.getByRole('combobox').getAttribute('aria-invalid')).toBe('true');
  });
});
