import { createFormats } from '@cantho/host-sdk/react-messages';
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };
import { createTexts } from './useMessages.ts';

function texts(language: 'vi' | 'en') {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources: { vi: { translation: vi }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return createTexts(
    language,
    i18n.t as unknown as Parameters<typeof createTexts>[1],
    createFormats(language),
  );
}

describe('Numbers and dates', () => {
  it.each([
    ['vi', '31,5%', '1.234,6%', '30/6/2026', 'tháng 3/2026', 'T3', '0,60'],
    ['en', '31.5%', '1,234.6%', '30 Jun 2026', 'Mar 2026', 'Mar', '0.60'],
  ] as const)('in %s', (language, percent, great, day, period, shortPeriod, pace) => {
    const format = texts(language);
    expect(format.percent(31.5)).toBe(percent);
    expect(format.percent(1234.56)).toBe(great);
    expect(format.day('2026-06-30')).toBe(day);
    expect(format.period('2026-03').replace('\u00a0', ' ')).toBe(period);
    expect(format.shortPeriod('2026-03')).toBe(shortPeriod);
    expect(format.pace(0.6)).toBe(pace);
  });

  it('nothing reported is no number', () => {
    expect(texts('vi').percent(null)).toBe('Chưa có số liệu');
    expect(texts('en').percent(null)).toBe('No data yet');
  });

  it.each([
    ['=', 100, 'đạt đúng 100%', 'exactly 100%'],
    ['>=', 50, 'tối thiểu 50%', 'at least 50%'],
    ['>', 90, 'trên 90%', 'more than 90%'],
    [null, null, 'Cột mốc, không đo bằng con số', 'A milestone, not measured by a number'],
  ] as const)('a goal with %s %s in words', (comparator, goal, vietnamese, english) => {
    expect(texts('vi').goal({ comparator, goal })).toBe(vietnamese);
    expect(texts('en').goal({ comparator, goal })).toBe(english);
  });
});
