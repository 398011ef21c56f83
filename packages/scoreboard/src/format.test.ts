import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';
import { createMessages, loadMessages } from './messages.ts';
import { createTexts, type Translate } from './useMessages.ts';

async function texts(locale: 'vi' | 'en') {
  const i18n = createMessages();
  await loadMessages(i18n, locale);
  await i18n.changeLanguage(locale);
  return createTexts(locale, i18n.t as unknown as Translate);
}

describe('Numbers and dates', () => {
  it.each([
    ['vi', '31,5 %', '1.234,6 %', '30/06/2026', 'tháng 3/2026', '0,60'],
    ['en', '31.5%', '1,234.6%', '30 Jun 2026', 'Mar 2026', '0.60'],
  ] as const)('in %s', async (locale, percent, great, date, period, pace) => {
    const format = await texts(locale);
    expect(format.percent(31.5).replace(/\u00a0/g, ' ')).toBe(percent);
    expect(format.percent(1234.56).replace(/\u00a0/g, ' ')).toBe(great);
    expect(format.date('2026-06-30')).toBe(date);
    expect(format.period('2026-03').replace(/\u00a0/g, ' ')).toBe(period);
    expect(format.pace(0.6)).toBe(pace);
  });

  it('an instant is shown in Vietnam’s time, whatever the machine’s', () => {
    expect(createFormat('vi').time('2026-06-30T18:30:00Z')).toContain('01/07/2026');
    expect(createFormat('vi').time('2026-06-30T18:30:00Z')).toContain('01:30');
  });

  it('nothing reported is no number', async () => {
    expect((await texts('vi')).percent(null)).toBe('Chưa có số liệu');
    expect((await texts('en')).percent(null)).toBe('No data yet');
  });

  it.each([
    ['=', 100, 'đạt 100 %', 'reach 100%'],
    ['>=', 50, 'tối thiểu 50 %', 'at least 50%'],
    ['>', 90, 'trên 90 %', 'more than 90%'],
    [null, null, 'Cột mốc, không đo bằng con số', 'A milestone, not measured by a number'],
  ] as const)('a goal with %s %s in words', async (comparator, goal, vi, en) => {
    expect((await texts('vi')).goal({ comparator, goal }).replace(/\u00a0/g, ' ')).toBe(vi);
    expect((await texts('en')).goal({ comparator, goal })).toBe(en);
  });
});
