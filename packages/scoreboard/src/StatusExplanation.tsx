import type { IndicatorState } from '@cantho/api-client';
import { DescriptionList } from '@cantho/ui/description-list';
import { countsFromBase, type StatusReason, statusReason } from './statusReason.ts';
import { type Messages, useMessages } from './useMessages.ts';

/** Why an indicator has its status: the reason in words, the figures it was judged by, and the sum with them put in. */
export function StatusExplanation({ indicator }: { readonly indicator: IndicatorState }) {
  const messages = useMessages();
  const { t } = messages;
  const reason = statusReason(indicator);
  const { bands } = indicator;
  return (
    <div className="ct-stack ct-stack-tight">
      <p className="ct-prose">
        {reason === 'pace'
          ? t('why.bands', {
              pace: messages.pace(indicator.pace ?? 0),
              onTrack: messages.pace(bands.onTrack),
              atRisk: messages.pace(bands.atRisk),
            })
          : t(sentences[reason], { goal: messages.goal(indicator) })}
      </p>
      {indicator.kind === 'percentage' && indicator.current !== null && (
        <DescriptionList items={inputsOf(indicator, messages)} />
      )}
      {indicator.pace !== null && <Sum indicator={indicator} />}
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

function inputsOf(indicator: IndicatorState, { t, percent, day, goal }: Messages) {
  const { current, asOf, base, attainment, yearShare, pace } = indicator;
  const dated = (value: number, on: string) => t('why.dated', { value: percent(value), date: day(on) });
  const items = [
    { term: t('why.current'), description: asOf && current !== null ? dated(current, asOf) : t('why.none') },
    { term: t('why.goal'), description: goal(indicator) },
    { term: t('why.base'), description: base ? dated(base.value, base.asOf) : t('why.none') },
  ];
  if (attainment !== null) items.push({ term: t('why.attainment'), description: percent(attainment * 100) });
  if (pace !== null && yearShare !== null && asOf) {
    const key = countsFromBase(indicator) ? 'why.yearShareSinceBase' : 'why.yearShareValue';
    const description = t(key, { share: percent(yearShare * 100), date: day(asOf) });
    items.push({ term: t('why.yearShare'), description });
  }
  return items;
}

function Sum({ indicator }: { readonly indicator: IndicatorState }) {
  const { t, number, percent, pace: formatPace } = useMessages();
  const { current, base, goal, pace, yearShare } = indicator;
  if (current === null || !base || goal === null || pace === null || yearShare === null) return null;
  return (
    <div className="sb-sum">
      <p className="ct-small">{t('why.formula')}</p>
      <p className="sb-sum-numbers">
        {t('why.withNumbers', {
          current: number(current),
          base: number(base.value),
          goal: number(goal),
          yearShare: percent(yearShare * 100),
          pace: formatPace(pace),
        })}
      </p>
    </div>
  );
}
