import { useChunk } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { useEffect, useState } from 'react';
import { restMs, viewsChunk } from './chunks.ts';
import { useMessages } from './messages.ts';
import type { PagesProps } from './Pages.tsx';

/** The way to other pages: nobody is at the end of one before its code is here. Most plans have one page. */
export function LazyPages(props: PagesProps) {
  const [isDue, setDue] = useState(viewsChunk.loaded() !== undefined);
  useEffect(() => {
    const timer = setTimeout(setDue, restMs, true);
    return () => clearTimeout(timer);
  }, []);
  return isDue && props.page.totalPages > 1 && <Loaded {...props} />;
}

function Loaded(props: PagesProps) {
  const { t } = useMessages();
  const { part, error, isTrying, retry } = useChunk(viewsChunk);
  if (part) return <part.TaskPages {...props} />;
  return (
    error && (
      <div>
        <Button icon="retry" busy={isTrying} onClick={retry}>
          {t('error.retry')}
        </Button>
      </div>
    )
  );
}
