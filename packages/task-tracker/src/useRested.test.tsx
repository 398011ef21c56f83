import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRested } from './useRested.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function typed(restMs: number) {
  const { result, rerender } = renderHook((text: string) => useRested(text, restMs), { initialProps: '' });
  const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
  wait(restMs);
  return { type: rerender, wait, rested: () => result.current };
}

it('gives the first key at once, then what is there when the hand rests', () => {
  const { type, wait, rested } = typed(250);
  type('h');
  expect(rested()).toBe('h');
  type('họ');
  wait(200);
  type('họp');
  wait(249);
  expect(rested()).toBe('h');
  wait(1);
  expect(rested()).toBe('họp');
  type('họp b');
  expect(rested()).toBe('họp b');
});

it('gives all at once where there is nothing to wait for', () => {
  const { type, rested } = typed(0);
  type('h');
  type('họp');
  expect(rested()).toBe('họp');
});
