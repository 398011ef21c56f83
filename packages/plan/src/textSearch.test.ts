import { describe, expect, it } from 'vitest';
import { tasks } from './tasks.ts';
import { foldAccents, matchesText } from './textSearch.ts';

describe('foldAccents', () => {
  it.each([
    ['Đô thị thông minh', 'do thi thong minh'],
    ['ĐƯỜNG ướt', 'duong uot'],
    ['  Sở,\n ban,   ngành ', 'so, ban, nganh'],
    ['sức khoẻ', 'suc khoe'],
    ['sức khỏe', 'suc khoe'],
    ['Ủy ban'.normalize('NFD'), 'uy ban'],
    ['5G ≥ 50%', '5g ≥ 50%'],
    ['', ''],
  ])('makes of "%s" "%s"', (text, folded) => {
    expect(foldAccents(text)).toBe(folded);
  });

  it('leaves no letter of the plan with an accent', () => {
    for (const { text } of tasks) expect(foldAccents(text)).toMatch(/^[\p{ASCII}“”…]*$/u);
  });
});

describe('matchesText', () => {
  const text = 'Phát triển mạng 5G tại thành phố.';

  it.each([
    ['5g', true],
    ['mang 5G', true],
    ['thành phố mạng', true],
    ['phat  TRIEN', true],
    ['mạng 6G', false],
    ['', true],
    ['   ', true],
  ])('finds "%s": %s', (query, expected) => {
    expect(matchesText(text, query)).toBe(expected);
  });
});
