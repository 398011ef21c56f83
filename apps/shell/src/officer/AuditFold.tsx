import type { AuditEntry } from '@cantho/api-client';
import { useRead } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Fold } from '@cantho/ui/fold';
import { Skeleton } from '@cantho/ui/skeleton';
import { useState } from 'react';
import { useOfficerApi } from './officerData.ts';
import { ReadFailed } from './ReadFailed.tsx';
import { useAuditWords } from './useAuditWords.ts';
import { useMessages } from './useMessages.ts';

/** Everything that was done with it, asked for when it is opened. */
export function AuditFold({ id }: { readonly id: string }) {
  const { t } = useMessages();
  const { officer } = useOfficerApi();
  const [isOpened, setOpened] = useState(false);
  const read = useRead({ ...officer.audit(id), enabled: isOpened });
  const { data, error } = read;
  return (
    <Fold label={t('one.audit')} onOpen={() => setOpened(true)}>
      <div className="ct-stack ct-stack-tight">
        <p className="ct-muted ct-small">{t('one.auditNote')}</p>
        {data && (
          <ol className="ct-list ct-stack ct-stack-tight">
            {data.items.map((entry) => (
              <Entry key={entry.position} entry={entry} />
            ))}
          </ol>
        )}
        {!data && error && <ReadFailed read={read} error={error} headingLevel={3} />}
        {!data && !error && <Skeleton label={t('one.auditLoading')} count={4} />}
      </div>
    </Fold>
  );
}

function Entry({ entry }: { readonly entry: AuditEntry }) {
  const { t, format } = useMessages();
  const { who, what } = useAuditWords();
  const { note } = entry.detail as { readonly note?: unknown };
  return (
    <li className="of-entry">
      <span>
        <PlanText>{who(entry)}</PlanText> {what(entry)}
      </span>
      {typeof note === 'string' && (
        <span className="of-text ct-small">
          <PlanText>{note}</PlanText>
        </span>
      )}
      <span className="ct-muted ct-small">
        {format.instant(entry.at)} · {t('one.auditHash', { hash: entry.hash.slice(0, 8) })}
      </span>
    </li>
  );
}
