import { describe, expect, it, vi } from 'vitest';
import { createFormats } from './formats.ts';

describe('Numbers and dates', () => {
  it.each([
    ['vi', '31,5%', '1.234,6%', '30/6/2026', 'tháng 3 năm 2026', '1.234,6', '0,60'],
    ['en', '31.5%', '1,234.6%', '30 Jun 2026', 'March 2026', '1,234.6', '0.60'],
    ['km', '31.5%', '1,234.6%', '30/6/2026', 'ខែ3 ឆ្នាំ2026', '1,234.6', '0.60'],
  ] as const)('in %s', (language, percent, great, day, month, number, pace) => {
    const format = createFormats(language);
    expect(format.percent(0.315)).toBe(percent);
    expect(format.percent(12.3456)).toBe(great);
    expect(format.day('2026-06-30')).toBe(day);
    expect(format.month('2026-03')).toBe(month);
    expect(format.number(1234.56)).toBe(number);
    expect(format.number(0.6, 2)).toBe(pace);
  });

  it('an instant is shown in Vietnam’s time, whatever the machine’s', () => {
    expect(createFormats('vi').instant('2026-06-30T18:30:00Z')).toContain('1/7/2026');
    expect(createFormats('vi').instant('2026-06-30T18:30:00Z')).toContain('01:30');
  });

  it('Khmer asks for no data that a browser may lack', () => {
    const asked: unknown[] = [];
    const noted = <Kind extends 'DateTimeFormat' | 'NumberFormat'>(kind: Kind) =>
      vi.spyOn(Intl, kind).mockImplementation(
        // A constructor, which an arrow is not.
        class {
          constructor(tag: unknown) {
            asked.push(tag);
          }
          format() {
            return '';
          }
        } as never,
      );
    noted('DateTimeFormat');
    noted('NumberFormat');
    createFormats('km').number(1, 2);
    vi.restoreAllMocks();
    expect([...new Set(asked)].sort()).toEqual(['en-GB', 'vi-VN']);
  });
});
