import { type RefObject, useEffect, useRef } from 'react';

/** Where the reader was before opening a task: their place, after the way back. Taken by the row of that task, once. */
export function useFocusOnce(no: number, focus: RefObject<number | null>) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (focus.current !== no) return;
    focus.current = null;
    link.current?.focus();
  }, [no, focus]);
  return link;
}
