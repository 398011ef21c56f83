import type { Translate } from '@cantho/host-sdk/react-messages';

const romans = ['I', 'II', 'III', 'IV'];

/** `2026-Q2` as people write it: Vietnamese with a Roman number. */
export function romanQuarter(period: string, t: Translate<'quarter'>): string {
  const [year = '', quarter = ''] = period.split('-Q');
  return t('quarter', { year, quarter, roman: romans[Number(quarter) - 1] ?? quarter });
}
