import { useHost } from '@cantho/host-sdk/react-module';
import { useState } from 'react';

export const listViews = ['cards', 'table'] as const;
export type ListView = (typeof listViews)[number];

const key = 'listView';

/** How the reader looks at the list, kept by the host for the next visit; where it keeps nothing, until the page is left. */
export function useListView(): readonly [ListView, (view: ListView) => void] {
  const { storage } = useHost();
  const [view, setView] = useState<ListView>(() => (storage.get(key) === 'table' ? 'table' : 'cards'));
  const choose = (next: ListView) => {
    setView(next);
    storage.set(key, next);
  };
  return [view, choose];
}
