import { expect, it, vi } from 'vitest';
import { createObservable } from './observable.ts';

it('tells a change, and no repetition', () => {
  const locale = createObservable('vi');
  const heard = vi.fn();
  locale.subscribe(heard);
  locale.set('vi');
  expect(heard).not.toHaveBeenCalled();
  locale.set('en');
  expect(heard).toHaveBeenCalledTimes(1);
  expect(locale.get()).toBe('en');
});

it('stops telling after undoing, which may be done twice', () => {
  const value = createObservable(0);
  const heard = vi.fn();
  const undo = value.subscribe(heard);
  undo();
  undo();
  value.set(1);
  expect(heard).not.toHaveBeenCalled();
});

it('keeps the same listener registered twice apart', () => {
  const value = createObservable(0);
  const heard = vi.fn();
  const undo = value.subscribe(heard);
  value.subscribe(heard);
  undo();
  value.set(1);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('tells every listener though one throws', () => {
  const failed = vi.fn();
  const value = createObservable(0, failed);
  const heard = vi.fn();
  value.subscribe(() => {
    throw new Error('listener');
  });
  value.subscribe(heard);
  value.set(1);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(failed).toHaveBeenCalledWith(expect.objectContaining({ message: 'listener' }));
});

it('does not tell a listener that an earlier one undid in the same change', () => {
  const value = createObservable(0);
  const late = vi.fn();
  let undo = () => {};
  value.subscribe(() => undo());
  undo = value.subscribe(late);
  value.set(1);
  expect(late).not.toHaveBeenCalled();
});
