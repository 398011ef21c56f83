import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { showDialogs } from '../../test/dialogElement.ts';
import { Dialog } from './Dialog.tsx';

beforeAll(showDialogs);

const dialog = (open: boolean, onClose = vi.fn()) => (
  <Dialog
    open={open}
    onClose={onClose}
    title="Nguồn"
    closeLabel="Đóng"
    footer={<button type="button">Đã hiểu</button>}
  >
    <p>Phụ lục I, dòng 2</p>
  </Dialog>
);

describe('Dialog', () => {
  it('opens and closes with its prop, as a modal named by its title', () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    const { rerender } = render(dialog(false));
    expect(screen.queryByRole('dialog')).toBeNull();
    rerender(dialog(true));
    expect(screen.getByRole('dialog', { name: 'Nguồn' })).toBeTruthy();
    expect(showModal).toHaveBeenCalledOnce();
    rerender(dialog(false));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks to be closed by its button and by a press beside it, not by one inside', async () => {
    const close = vi.fn();
    render(dialog(true, close));
    await userEvent.click(screen.getByText('Phụ lục I, dòng 2'));
    expect(close).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Đóng' }));
    await userEvent.click(screen.getByRole('dialog'));
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('asks to be closed by Esc, and leaves the decision to the caller', () => {
    const close = vi.fn();
    render(dialog(true, close));
    // The browser turns Esc into a cancel event (HTML, "close request").
    const notPrevented = fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(close).toHaveBeenCalledOnce();
    expect(notPrevented).toBe(false);
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});
