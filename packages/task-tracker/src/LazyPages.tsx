import { useChunk } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { viewsChunk } from './chunks.ts';
import { useMessages } from './messages.ts';
import type { PagesProps } from './Pages.tsx';

/** The way to other pages, once its code is here; the page at hand is read meanwhile. */
export function LazyPages(props: PagesProps) {
  return props.page.totalPages > 1 && <Loaded {...props} />;
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
