import { expect, it, vi } from 'vitest';

function openDialog() {
  document.body.innerHTML =
    '<button id="opener">Mở</button><dialog><button id="inside">Đóng</button></dialog>';
  document.getElementById('opener')?.focus();
  const dialog = document.querySelector('dialog') as HTMLDialogElement;
  dialog.showModal();
  return dialog;
}

it('moves focus into a modal dialog and back to where it was', () => {
  const dialog = openDialog();
  expect(document.activeElement?.id).toBe('inside');
  dialog.close('done');
  expect(dialog.open).toBe(false);
  expect(dialog.returnValue).toBe('done');
  expect(document.activeElement?.id).toBe('opener');
});

it('closes a modal dialog by the Escape key unless its cancel event is prevented', () => {
  const dialog = openDialog();
  const pressEscape = () =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  const stay = (event: Event) => event.preventDefault();
  dialog.addEventListener('cancel', stay);
  pressEscape();
  expect(dialog.open).toBe(true);
  dialog.removeEventListener('cancel', stay);
  const closed = vi.fn();
  dialog.addEventListener('close', closed);
  pressEscape();
  pressEscape();
  expect(dialog.open).toBe(false);
  expect(closed).toHaveBeenCalledTimes(1);
});

it('throws when an open dialog is opened again', () => {
  expect(() => openDialog().showModal()).toThrow('already open');
});
