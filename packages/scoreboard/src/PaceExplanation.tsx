import type { IndicatorState } from '@cantho/api-client';
import { Fold } from '@cantho/ui/fold';
import { type PaceSteps, paceSteps } from './paceSteps.ts';
import { countsFromBase } from './statusReason.ts';
import { type Messages, useMessages } from './useMessages.ts';

/** How a pace comes about. Folded where it did not decide on the status. */
export function PaceExplanation({ indicator }: { readonly indicator: IndicatorState }) {
  const { t } = useMessages();
  const steps = paceSteps(indicator);
  if (!steps) return null;
  const body = <Steps indicator={indicator} steps={steps} />;
  if (indicator.status === 'met') return <Fold label={t('why.how')}>{body}</Fold>;
  return (
    <div className="ct-stack ct-stack-tight">
      <p className="sb-sub">{t('why.how')}</p>
      {body}
    </div>
  );
}

interface StepsProps {
  readonly indicator: IndicatorState;
  readonly steps: PaceSteps;
}

/** Step by step in words, then the formula with the numbers put in. */
function Steps({ indicator, steps }: StepsProps) {
  const messages = useMessages();
  return (
    <div className="sb-sum ct-stack ct-stack-tight">
      <ol className="sb-steps">
        {stepTexts(indicator, steps, messages).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <p className="ct-small ct-muted">{messages.t('why.formula')}</p>
      <p className="sb-sum-numbers">{numbersOf(steps, messages)}</p>
    </div>
  );
}

function stepTexts(indicator: IndicatorState, steps: PaceSteps, messages: Messages): string[] {
  const { t, percent, number, day, goal, pace } = messages;
  const { base, current, asOf, toGain, yearShare, due, gained } = steps;
  const due2 = number(due, 2);
  return [
    t('why.step.base', {
      base: percent(base.value),
      date: day(base.asOf),
      goal: goal(indicator),
      level: percent(steps.goal),
      toGain: number(toGain),
    }),
    t(countsFromBase(indicator) ? 'why.step.dueSinceBase' : 'why.step.due', {
      date: day(asOf),
      share: percent(yearShare * 100),
      due: due2,
    }),
    courseText(gained, percent(current), messages),
    t('why.step.pace', { gained: number(gained), due: due2, pace: pace(steps.pace) }),
  ];
}

/** A change smaller than what is shown is none to a reader. */
function courseText(gained: number, current: string, { t, number }: Messages): string {
  if (Math.abs(gained) < 0.05) return t('why.step.same', { current });
  if (gained < 0) return t('why.step.lost', { lost: number(-gained), current });
  return t('why.step.gained', { gained: number(gained), current });
}

function numbersOf({ current, base, goal, yearShare, pace }: PaceSteps, messages: Messages): string {
  const { t, number, percent } = messages;
  return t('why.withNumbers', {
    current: number(current),
    base: number(base.value),
    goal: number(goal),
    yearShare: percent(yearShare * 100),
    pace: messages.pace(pace),
  });
}
