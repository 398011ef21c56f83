import type { TaskUpdate } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Button } from '@cantho/ui/button';
import { SampleMark } from '@cantho/ui/sample-mark';
import { StatusTag } from '@cantho/ui/status-tag';
import { useState } from 'react';
import { DocumentName } from './DocumentName.tsx';
import { useMessages } from './messages.ts';

/** As many as fit a phone's screen; the year has twelve. */
const firstShown = 4;

/** What agencies reported, newest first. */
export function UpdateHistory({ updates }: { readonly updates: readonly TaskUpdate[] }) {
  const { t } = useMessages();
  const [showsAll, setShowsAll] = useState(false);
  if (updates.length === 0) {
    return (
      <div>
        <p>
          <StatusTag status="noData" label={t('task.noUpdates')} />
        </p>
        <p className="ct-muted ct-prose">{t('task.noUpdatesDetail')}</p>
      </div>
    );
  }
  return (
    <>
      <ol className="ct-list tt-updates">
        {updates.map((update, index) => (
          // On paper there is nothing to press: all are there.
          <li key={update.id} className={showsAll || index < firstShown ? undefined : 'tt-later'}>
            <Update update={update} />
          </li>
        ))}
      </ol>
      {!showsAll && updates.length > firstShown && (
        <div className="ct-no-print">
          <Button icon="down" onClick={() => setShowsAll(true)}>
            {t('task.allUpdates', { count: updates.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function Update({ update }: { readonly update: TaskUpdate }) {
  const { t, format } = useMessages();
  const { period, workState, agency, document, note, reportedAt, sample } = update;
  return (
    <>
      <div className="ct-cluster">
        <strong>{t('task.updateOf', { month: format.month(period) })}</strong>
        <StatusTag
          status={workState === 'notReported' ? 'noData' : workState}
          label={t(`workState.${workState}`)}
        />
        {sample && <SampleMark label={t('sample.title')} />}
      </div>
      {note && (
        <p>
          <PlanText>{note}</PlanText>
        </p>
      )}
      <p className="ct-small ct-muted">
        <PlanText>
          {agency.name} · <DocumentName document={document} />
        </PlanText>{' '}
        · <time dateTime={reportedAt}>{t('task.reportedAt', { date: format.instant(reportedAt) })}</time>
      </p>
    </>
  );
}
