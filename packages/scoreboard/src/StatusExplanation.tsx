import type { IndicatorState } from '@cantho/api-client';
import { DescriptionList } from '@cantho/ui/description-list';
import { PaceExplanation } from './PaceExplanation.tsx';
import { countsFromBase, type StatusReason, statusReason } from './statusReason.ts';
import { type Messages, useMessages } from './useMessages.ts';

/** Why an indicator has its status: the reason in words, and the sum behind a pace. */
export function StatusExplanation({ indicator }: { readonly indicator: IndicatorState }) {
  const messages = useMessages();
  const { t } = messages;
  const reason = statusReason(indicator);
  const { bands } = indicator;
  return (
    <div className="ct-stack">
      <p className="ct-prose">
        {reason === 'pace'
          ? t('why.bands', {
              pace: messages.pace(indicator.pace ?? 0),
              onTrack: messages.pace(bands.onTrack),
              atRisk: messages.pace(bands.atRisk),
            })
          : t(sentences[reason], { goal: messages.goal(indicator) })}
      </p>
      <PaceExplanation indicator={indicator} />
    </div>
  );
}

/** The figures a status is judged by; nothing without a current one. */
export function StatusInputs({ indicator }: { readonly indicator: IndicatorState }) {
  const messages = useMessages();
  if (indicator.kind !== 'percentage' || indicator.current === null) return null;
  return (
    <div className="sb-inputs">
      <DescriptionList stacked items={inputsOf(indicator, messages)} />
    </div>
  );
}

const sentences = {
  noData: 'why.noData',
  met: 'why.met',
  milestoneMet: 'why.milestoneMet',
  milestonePending: 'why.milestonePending',
  noBase: 'why.noBase',
  noTime: 'why.noTime',
  regressed: 'why.regressed',
  yearOver: 'why.yearOver',
} as const satisfies Record<Exclude<StatusReason, 'pace'>, string>;

/** Figure and goal stand in the meter above. */
function inputsOf(indicator: IndicatorState, { t, percent, day, pace: formatPace }: Messages) {
  const { asOf, base, attainment, yearShare, pace } = indicator;
  const from = base ? t('why.dated', { value: percent(base.value), date: day(base.asOf) }) : t('why.none');
  const items = [{ term: t('why.base'), description: from }];
  if (attainment !== null) items.push({ term: t('why.attainment'), description: percent(attainment * 100) });
  if (pace !== null && yearShare !== null && asOf) {
    const key = countsFromBase(indicator) ? 'why.yearShareSinceBase' : 'why.yearShareValue';
    const description = t(key, { share: percent(yearShare * 100), date: day(asOf) });
    items.push({ term: t('why.yearShare'), description });
    items.push({ term: t('why.pace'), description: formatPace(pace) });
  }
  return items;
}
