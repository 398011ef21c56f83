import { Fold } from '@cantho/ui/fold';
import { StatusTag } from '@cantho/ui/status-tag';
import { statuses } from './filters.ts';
import { useMessages } from './useMessages.ts';

/** Each status with its sign, its word and a sentence that says what it means. */
export function StatusLegend() {
  const { t } = useMessages();
  return (
    <Fold label={t('meaning.title')}>
      <ul className="ct-list ct-stack">
        {statuses.map((status) => (
          <li key={status}>
            <StatusTag
              status={status}
              label={t(`status.${status}`)}
              meaning={t(`meaning.${status}`)}
              meaningAs="text"
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
