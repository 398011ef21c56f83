import type { Change, DeadlineState, TargetStatus, WorkState } from '@cantho/api-client';
import type { Messages } from './useMessages.ts';

/** A change in a sentence. What the contract has as values is named as everywhere else on the screen. */
export function changeSentence(change: Change, messages: Messages): string {
  const { t, day } = messages;
  const { kind, from, to } = change;
  switch (kind) {
    case 'figure':
    case 'correction':
      return figureSentence(change, messages);
    case 'occurrenceDone':
      return t('change.occurrenceDone', { period: periodText(change, messages), to: day(String(to)) });
    case 'extension':
      return t('change.extension', { from: day(String(from)), to: day(String(to)) });
    case 'targetStatus': {
      const name = (value: Change['to']) => t(`status.${(value ?? 'noData') as TargetStatus}`);
      return t('change.targetStatus', { from: name(from), to: name(to) });
    }
    case 'workState': {
      const name = (value: Change['to']) => t(`workState.${(value ?? 'notReported') as WorkState}`);
      return t('change.workState', { from: name(from), to: name(to) });
    }
    case 'deadlineState': {
      const name = (value: Change['to']) => t(`deadlineState.${(value ?? 'notDue') as DeadlineState}`);
      return t('change.deadlineState', { from: name(from), to: name(to) });
    }
  }
}

function figureSentence(change: Change, messages: Messages): string {
  const { kind, from, to } = change;
  const { t, percent } = messages;
  const period = periodText(change, messages);
  const isCorrection = kind === 'correction';
  if (typeof to === 'boolean') {
    const text = t(to ? 'milestone.reached' : 'milestone.notReached');
    return t(isCorrection ? 'change.milestoneCorrected' : 'change.milestone', { to: text, period });
  }
  const text = (value: Change['to']) => percent(value === null ? null : Number(value));
  if (from === null) return t('change.firstFigure', { period, to: text(to) });
  return t(isCorrection ? 'change.correction' : 'change.figure', { period, from: text(from), to: text(to) });
}

/** A month, or a quarter such as `2026-Q1`. */
function periodText({ period }: Change, { t, period: month }: Messages): string {
  if (period === null) return '';
  const [year = '', quarter] = period.split('-Q');
  return quarter ? t('quarter', { quarter, year }) : month(period);
}
