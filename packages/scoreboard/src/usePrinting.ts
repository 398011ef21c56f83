import { useRootElement } from '@cantho/host-sdk/react-module';
import { type RefObject, useEffect } from 'react';

/**
 * Opens what is folded inside an element while the page is printed, by whatever button or key, and folds it again: paper has
 * nothing to press. Returns how to print; `null` where there is no browser window.
 */
export function usePrinting(place: RefObject<HTMLElement | null>): (() => void) | null {
  const view = useRootElement()?.ownerDocument.defaultView ?? null;
  useEffect(() => {
    if (!view) return;
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      const folds = place.current?.querySelectorAll('details') ?? [];
      opened = [...folds].filter((fold) => !fold.open);
      for (const fold of opened) fold.open = true;
    };
    const fold = () => {
      for (const one of opened) one.open = false;
      opened = [];
    };
    view.addEventListener('beforeprint', open);
    view.addEventListener('afterprint', fold);
    return () => {
      view.removeEventListener('beforeprint', open);
      view.removeEventListener('afterprint', fold);
    };
  }, [view, place]);
  return view ? () => view.print() : null;
}
