import type { MouseEvent } from 'react';
import { useShell } from '../shellContext.tsx';

/** Props of a real link that the app follows by itself; with a modifier the browser does (a new tab, a download). */
export function useLinkTo() {
  const { navigation } = useShell();
  return (path: string, options: { readonly replace?: boolean } = {}) => ({
    href: path,
    onClick(event: MouseEvent<HTMLElement>) {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
      event.preventDefault();
      navigation.go(path, options);
    },
  });
}
