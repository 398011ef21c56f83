import { useChunk, useOnline } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Skeleton } from '@cantho/ui/skeleton';
import { useState } from 'react';
import { extrasChunk } from './chunks.ts';
import { useMessages } from './messages.ts';
import { ReadFailed } from './ReadStates.tsx';
import type { TaskExtraProps } from './TaskExtra.tsx';

const icons = { take: 'download', meanings: 'info' } as const;

/** A button that opens what stands beside the tasks: to take them away, or what their states mean. */
export function LazyExtra(props: TaskExtraProps) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { what } = props;
  return (
    <>
      <div className="tt-extra ct-no-print">
        <Button variant="quiet" icon={icons[what]} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(`extras.${what}`)}
        </Button>
      </div>
      {isOpen && (
        <div className="tt-wide">
          <Opened {...props} />
        </div>
      )}
    </>
  );
}

function Opened(props: TaskExtraProps) {
  const { t } = useMessages();
  const { part, error, isTrying, retry } = useChunk(extrasChunk);
  const isOnline = useOnline();
  if (part) return <part.TaskExtra {...props} />;
  if (!error) return <Skeleton label={t('extras.loading')} shape="card" />;
  return (
    <ReadFailed
      read={{ isOnline, isFetching: isTrying, refetch: retry }}
      error={error}
      level={props.level === 1 ? 2 : 3}
      title={t('extras.failed')}
    />
  );
}
