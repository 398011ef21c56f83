import type { IndicatorState } from '@cantho/api-client';
import type { Locale } from '@cantho/host-sdk';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormat, type Format } from './format.ts';
import type { MessageKey } from './messages.ts';

export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

export interface Messages extends Format {
  readonly locale: Locale;
  readonly t: Translate;
  /** 31.5 as `31,5 %`; `null` as "Chưa có số liệu". */
  percent(value: number | null): string;
  /** `2026-03` as `tháng 3/2026`. */
  period(period: string): string;
  /** "tối thiểu 50 %"; of a milestone its kind. */
  goal(indicator: Pick<IndicatorState, 'comparator' | 'goal'>): string;
}

const goalKeys = { '=': 'goal.exactly', '>=': 'goal.atLeast', '>': 'goal.moreThan' } as const;

export function createTexts(locale: Locale, t: Translate): Messages {
  const format = createFormat(locale);
  const percent = (value: number | null) =>
    value === null ? t('figures.none') : t('percent', { number: format.number(value) });
  return {
    ...format,
    locale,
    t,
    percent,
    period: (period) => t('month', { month: format.month(period), year: period.slice(0, 4) }),
    goal: ({ comparator, goal }) =>
      comparator === null || goal === null
        ? t('milestone')
        : t(goalKeys[comparator], { value: percent(goal) }),
  };
}

/** Everything a component says, in the language drawn now. */
export function useMessages(): Messages {
  const { t, i18n } = useTranslation();
  const locale = i18n.language as Locale;
  return useMemo(() => createTexts(locale, t as unknown as Translate), [locale, t]);
}
