/** What a page asks only once what it shows first is there: counting goes through all of an index, and all else waits. */
import { useEffect, useState } from 'react';

/** The rest is asked for once the beginning has been drawn, in milliseconds. */
export const laterMs = 500;

/** Has something been there for a while? Stays true from then on. */
export function useLater(isThere: boolean): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    if (!isThere) return;
    const timer = setTimeout(() => setLater(true), laterMs);
    return () => clearTimeout(timer);
  }, [isThere]);
  return isLater;
}
