import { readFailure } from '@cantho/api-client';
import { asHostSays } from '@cantho/host-sdk/react-data';
import { useHost, useOnline } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { LiveRegion } from '@cantho/ui/live-region';
import { Notice } from '@cantho/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useOfficerApi } from './officerData.ts';
import { askedOf, type QueueFilters } from './queueFilters.ts';
import { saveFile } from './saveFile.ts';
import { useMessages } from './useMessages.ts';

export interface ExportButtonProps {
  readonly filters: QueueFilters;
  /** Of the list, `YYYY-MM-DD`; the file is named by it. */
  readonly today: string | undefined;
}

/** A link would carry no credentials, so the file is fetched as the person and handed to the browser. */
export function ExportButton({ filters, today }: ExportButtonProps) {
  const { t } = useMessages();
  const host = useHost();
  const isOnline = useOnline();
  const { officer } = useOfficerApi();
  const [done, setDone] = useState('');
  const { mutate, isPending, error } = useMutation(asHostSays(officer.exportOfficerFeedback(), host));
  const fileName = `gop-y-${today ?? host.now().toISOString().slice(0, 10)}.csv`;
  const download = () => {
    setDone('');
    mutate(askedOf(filters), {
      onSuccess(file) {
        saveFile(file, fileName);
        setDone(t('queue.exported', { file: fileName }));
      },
    });
  };
  return (
    <>
      <Button icon="download" busy={isPending} onClick={download}>
        {isPending ? t('queue.exporting') : t('queue.export')}
      </Button>
      <LiveRegion message={done} />
      {error && (
        <Notice kind="error" title={t('queue.exportFailed')}>
          {t(`failure.${readFailure(error, isOnline)}`)}
        </Notice>
      )}
    </>
  );
}
