import { describe, expect, it } from 'vitest';
import { isNotModified } from './conditional.ts';

describe('If-None-Match', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['"b",W/"a" , "c"', true],
    ['*', true],
    [' * ', true],
    ['"b"', false],
    ['"A"', false],
    ['a', false],
    ['', false],
    ['"b,a"', false],
    ['"*"', false],
    [undefined, false],
  ])('%s against "a" says not modified: %s', (header, expected) => {
    expect(isNotModified(header, '"a"')).toBe(expected);
  });
});
