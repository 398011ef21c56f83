import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Checkbox, Field, TextArea, TextField } from './Field.tsx';

/** The texts that `aria-describedby` points to. */
function descriptionOf(control: HTMLElement): string[] {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? `nothing with id ${id}`);
}

describe('Field', () => {
  it('ties label, hint and error to whatever control the caller draws', () => {
    render(
      <Field label="Ngày" hint="Ngày của số liệu" error="Chọn một ngày">
        {(control) => <input type="date" {...control} />}
      </Field>,
    );
    const input = screen.getByLabelText('Ngày');
    expect(descriptionOf(input)).toEqual(['Ngày của số liệu', 'Chọn một ngày']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('describes nothing and is not invalid without hint and error', () => {
    render(<Field label="Ngày">{(control) => <input {...control} />}</Field>);
    const input = screen.getByLabelText('Ngày');
    expect(input.hasAttribute('aria-describedby')).toBe(false);
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('keeps the id that an error summary links to', () => {
    render(<TextField id="receipt" label="Mã biên nhận" />);
    expect(screen.getByLabelText('Mã biên nhận').id).toBe('receipt');
  });

  it('says in the label that an answer is optional', () => {
    render(<TextField label="Email" optionalText="(không bắt buộc)" type="email" name="email" />);
    const input = screen.getByRole('textbox', { name: 'Email (không bắt buộc)' });
    expect(input.getAttribute('type')).toBe('email');
    expect(input.getAttribute('name')).toBe('email');
  });
});

describe('TextArea', () => {
  it('takes a text of several lines', async () => {
    render(<TextArea label="Nội dung" maxLength={2000} />);
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Nội dung' });
    await userEvent.type(area, 'Một{Enter}Hai');
    expect(area.value).toBe('Một\nHai');
    expect(area.maxLength).toBe(2000);
  });
});

describe('Checkbox', () => {
  it('starts empty, is set by its label, and reads its hint', async () => {
    render(<Checkbox label="Đồng ý" hint="Rút lại được" />);
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Đồng ý' });
    expect(box.checked).toBe(false);
    expect(descriptionOf(box)).toEqual(['Rút lại được']);
    await userEvent.click(screen.getByText('Đồng ý'));
    expect(box.checked).toBe(true);
  });

  it('reads its error in place of the hint', () => {
    render(<Checkbox label="Đồng ý" hint="Rút lại được" error="Chọn ô này" />);
    expect(descriptionOf(screen.getByRole('checkbox'))).toEqual(['Chọn ô này']);
    expect(screen.getByRole('checkbox').getAttribute('aria-invalid')).toBe('true');
  });
});
