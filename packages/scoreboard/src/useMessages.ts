import type { IndicatorState } from '@cantho/api-client';
import {
  type Formats,
  type Language,
  type Translate,
  useModuleMessages,
} from '@cantho/host-sdk/react-messages';
import { useMemo } from 'react';
import type { MessageKey } from './messages.ts';

export interface Messages extends Pick<Formats, 'day' | 'instant' | 'number'> {
  readonly t: Translate<MessageKey>;
  /** 31.5 as `31,5%`; `null` as "Chưa có số liệu". */
  percent(value: number | null): string;
  /** Two decimals. */
  pace(value: number): string;
  /** `2026-03` as `tháng 3/2026`. */
  period(period: string): string;
  /** `2026-03` as `T3`, for an axis. */
  shortPeriod(period: string): string;
  /** "tối thiểu 50%"; of a milestone its kind. */
  goal(indicator: Pick<IndicatorState, 'comparator' | 'goal'>): string;
}

const goalKeys = { '=': 'goal.exactly', '>=': 'goal.atLeast', '>': 'goal.moreThan' } as const;

const englishMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' });

/** What the scoreboard says, made of its messages and the formats of a language. */
export function createTexts(language: Language, t: Translate<MessageKey>, format: Formats): Messages {
  const { day, instant, number } = format;
  // Figures have one decimal: rounded first, so that a share of 1 shows the same as the figure.
  const percent = (value: number | null) =>
    value === null ? t('figures.none') : format.percent(Math.round(value * 10) / 1000);
  const month = (period: string) =>
    language === 'en' ? englishMonth.format(new Date(`${period}-01T00:00:00Z`)) : Number(period.slice(5));
  return {
    day,
    instant,
    number,
    t,
    percent,
    pace: (value) => number(value, 2),
    period: (period) => t('month', { month: month(period), year: period.slice(0, 4) }),
    shortPeriod: (period) => t('month.short', { month: month(period) }),
    goal: ({ comparator, goal }) =>
      comparator === null || goal === null
        ? t('milestone')
        : t(goalKeys[comparator], { value: percent(goal) }),
  };
}

/** Everything a component says, in the language drawn now. */
export function useMessages(): Messages {
  const { language, t, format } = useModuleMessages<MessageKey>();
  return useMemo(() => createTexts(language, t, format), [language, t, format]);
}
