import type { RouteSearch } from '@cantho/host-sdk';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noFilters } from './taskFilters.ts';
import { useFilterDraft } from './useFilterDraft.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The address is what the test says it is: hosts may write it late. */
function draft(search: RouteSearch = {}) {
  const onFilter = vi.fn();
  const { result, rerender } = renderHook((address: RouteSearch) => useFilterDraft(address, onFilter), {
    initialProps: search,
  });
  const type = (q: string) => act(() => result.current.setFilters({ ...noFilters, q }));
  return { onFilter, type, goTo: rerender, q: () => result.current.filters.q };
}

it('answers at once, and writes the last of what was typed once', () => {
  const { onFilter, type, q } = draft();
  type('h');
  type('họp');
  expect(q()).toBe('họp');
  expect(onFilter).not.toHaveBeenCalled();
  act(() => vi.advanceTimersByTime(300));
  expect(onFilter).toHaveBeenCalledExactlyOnceWith({ ...noFilters, q: 'họp' });
});

it('keeps what was typed while the host still wrote the address', () => {
  const { onFilter, type, goTo, q } = draft();
  type('họ');
  act(() => vi.advanceTimersByTime(300));
  type('họp');
  goTo({ q: 'họ' });
  expect(q()).toBe('họp');
  act(() => vi.advanceTimersByTime(300));
  expect(onFilter).toHaveBeenLastCalledWith({ ...noFilters, q: 'họp' });
});

it('lets an address that changes by itself win, over what was about to be written, too', () => {
  const { onFilter, type, goTo, q } = draft({ q: 'một' });
  type('hai');
  goTo({ q: 'ba' });
  expect(q()).toBe('ba');
  act(() => vi.advanceTimersByTime(300));
  expect(onFilter).not.toHaveBeenCalled();
});

it('writes nothing that the address says already', () => {
  const { onFilter, type } = draft({ q: 'họp' });
  type('họp ');
  act(() => vi.advanceTimersByTime(300));
  expect(onFilter).not.toHaveBeenCalled();
});
