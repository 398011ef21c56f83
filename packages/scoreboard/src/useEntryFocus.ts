import { useEffect, useRef } from 'react';
import { takeReader } from './takeReader.ts';

/** A page that takes the place of another takes the reader along. */
export function useEntryFocus(entered: boolean) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (entered && place.current) takeReader(place.current, 'start');
  }, [entered]);
  return place;
}
