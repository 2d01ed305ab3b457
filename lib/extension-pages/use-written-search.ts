/** The search over what the person wrote, in step with what is stored. */
import { useEffect, useState } from 'react';
import { forgetWritten, type WrittenSearch, writtenSearch } from './written-search';

/** So long after the last change everything is read again, in milliseconds: not at every key that is typed. */
const settledMs = 3000;

/** A new one after what is stored has changed, so that what shows its results asks again. */
export function useWrittenSearch(): WrittenSearch {
  const [search, setSearch] = useState(writtenSearch);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renew = () => {
      forgetWritten();
      setSearch(writtenSearch);
    };
    let isStopped = false;
    let stop: (() => void) | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(renew, settledMs);
    };
    // After the page has been drawn: the popup does without the database.
    void import('@/lib/storage/live').then(({ onStored }) => {
      if (!isStopped) stop = onStored(later);
    });
    return () => {
      isStopped = true;
      clearTimeout(timer);
      stop?.();
    };
  }, []);
  return search;
}
