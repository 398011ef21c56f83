import { useEffect, useRef, useState } from 'react';

/**
 * What is typed, for asking a server: the first key at once, so that whoever types one word is answered at once, then only
 * when the hand rests.
 */
export function useRested(text: string, restMs: number): string {
  const [rested, setRested] = useState(text);
  const isResting = useRef(true);
  useEffect(() => {
    if (isResting.current) setRested(text);
    isResting.current = false;
    const timer = setTimeout(() => {
      isResting.current = true;
      setRested(text);
    }, restMs);
    return () => clearTimeout(timer);
  }, [text, restMs]);
  return restMs === 0 ? text : rested;
}
