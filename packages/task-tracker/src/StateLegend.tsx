import { type StatusName, StatusTag } from '@cantho/ui/status-tag';
import { type MessageKey, useMessages } from './messages.ts';
import { deadlineStates, freshnesses, workStates } from './taskFilters.ts';

interface MeantState {
  readonly status: StatusName;
  readonly label: MessageKey;
  readonly meaning: MessageKey;
}

const groups: readonly { readonly title: MessageKey; readonly states: readonly MeantState[] }[] = [
  {
    title: 'legend.deadline',
    states: deadlineStates.map((status) => ({
      status,
      label: `deadlineState.${status}`,
      meaning: `meaning.${status}`,
    })),
  },
  {
    title: 'legend.freshness',
    states: freshnesses.map((status) => ({
      status,
      label: `freshness.${status}`,
      meaning: `meaning.${status}`,
    })),
  },
  {
    title: 'legend.work',
    states: workStates.map((state) => ({
      status: state === 'notReported' ? 'noData' : state,
      label: `workState.${state}`,
      meaning: `meaning.${state}`,
    })),
  },
];

/** Every state of a task: its sign, its word, and the sentence that says what it means. */
export function StateLegend() {
  const { t } = useMessages();
  return (
    <section className="tt-legend" aria-label={t('extras.meanings')}>
      {groups.map(({ title, states }) => (
        <div key={title} className="ct-stack ct-stack-tight">
          <p>
            <strong>{t(title)}</strong>
          </p>
          <ul className="ct-list tt-meanings">
            {states.map(({ status, label, meaning }) => (
              <li key={label}>
                <StatusTag status={status} label={t(label)} meaning={t(meaning)} meaningAs="text" />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="ct-muted ct-prose">{t('legend.missed')}</p>
    </section>
  );
}
