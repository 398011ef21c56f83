import { useHost } from '@cantho/host-sdk/react-module';
import { useEffect } from 'react';

/** Tells the host how the view is called, for its own bar and the document's title. */
export function useTitle(title: string): void {
  const { events } = useHost();
  useEffect(() => events.emit('view:titled', { title }), [events, title]);
}
