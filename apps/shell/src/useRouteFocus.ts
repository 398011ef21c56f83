import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Inside `main` a module may have put the focus itself: it knows its headings. In an open menu the reader has, while the page
 * was still changing.
 */
function isPlaced(main: HTMLElement): boolean {
  const { activeElement } = main.ownerDocument;
  if (activeElement === null || activeElement === main) return false;
  return main.contains(activeElement) || activeElement.getAttribute('aria-expanded') === 'true';
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
    const timer = setTimeout(() => {
      if (main.current && !isPlaced(main.current)) main.current.focus({ preventScroll: true });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [pathname, main]);

  return moved ? title : '';
}
