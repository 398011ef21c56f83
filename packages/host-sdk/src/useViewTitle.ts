import { useEffect } from 'react';
import { useHost } from './moduleContext.tsx';

/** Tells the host how the view is called, for its own bar and the page's title; again whenever that changes. */
export function useViewTitle(title: string): void {
  const { events } = useHost();
  useEffect(() => events.emit('view:titled', { title }), [events, title]);
}
