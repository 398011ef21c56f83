import { useHost } from '@cantho/host-sdk/react-module';
import { useEffect } from 'react';

/** Tells the host what its own bar and the page's title may say. */
export function useViewTitle(title: string): void {
  const { events } = useHost();
  useEffect(() => events.emit('view:titled', { title }), [events, title]);
}
