import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { SearchField } from './SearchField.tsx';

function Live({ onSubmit }: { onSubmit?: (value: string) => void }) {
  const [value, setValue] = useState('');
  return (
    <SearchField
      label="Tìm chỉ tiêu"
      value={value}
      onChange={setValue}
      onSubmit={onSubmit}
      submitLabel="Tìm"
      clearLabel="Xoá từ khoá"
    />
  );
}

describe('SearchField', () => {
  it('is a search landmark and submits what was typed', async () => {
    const submit = vi.fn();
    render(<Live onSubmit={submit} />);
    expect(screen.getByRole('search')).toBeTruthy();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Tìm chỉ tiêu' }), 'dich vu cong{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Tìm' }));
    expect(submit.mock.calls).toEqual([['dich vu cong'], ['dich vu cong']]);
  });

  it('empties the field, and the focus goes back to it', async () => {
    render(<Live />);
    const box = screen.getByRole<HTMLInputElement>('searchbox');
    expect(screen.queryByRole('button', { name: 'Xoá từ khoá' })).toBeNull();
    await userEvent.type(box, 'VNeID');
    await userEvent.click(screen.getByRole('button', { name: 'Xoá từ khoá' }));
    expect(box.value).toBe('');
    expect(document.activeElement).toBe(box);
  });
});
