import { type RefObject, useEffect, useRef } from 'react';

/** Where reading goes on when a view takes the place of another (`tabIndex={-1}`). */
export function useFocusOnce(isWanted = true): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isWanted && isFirst.current) element.current?.focus();
    isFirst.current = false;
  }, [isWanted]);
  return element;
}
