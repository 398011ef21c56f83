import { type RefObject, useEffect, useRef } from 'react';

/** Where reading goes on when a view takes the place of another (`tabIndex={-1}`). */
export function useFocusOnce(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
