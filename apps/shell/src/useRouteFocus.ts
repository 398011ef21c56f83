import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Whether someone has placed the focus already: a module, which knows its headings, inside `main`, or the reader, who
 * pressed Tab or opened a menu while the page was still changing.
 */
function isPlaced(main: HTMLElement, before: Element | null): boolean {
  const { activeElement, body } = main.ownerDocument;
  if (activeElement === null || activeElement === body || activeElement === main) return false;
  return activeElement !== before || main.contains(activeElement);
}

/** The module draws its new view after us, and the link that was pressed goes away only then. */
const settleMs = 50;

/**
 * After a change of page the reader's place is the new page: the focus goes to `main`, and the title is told.
 * @returns what to tell in a live region; empty on the first page, which the browser tells itself
 */
export function useRouteFocus(main: RefObject<HTMLElement | null>, pathname: string, title: string): string {
  const previous = useRef(pathname);
  const [moved, setMoved] = useState(false);

  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    setMoved(true);
    const before = main.current?.ownerDocument.activeElement ?? null;
    const timer = setTimeout(() => {
      if (main.current && !isPlaced(main.current, before)) main.current.focus({ preventScroll: true });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [pathname, main]);

  return moved ? title : '';
}
