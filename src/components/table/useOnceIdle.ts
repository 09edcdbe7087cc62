import { useEffect, useState } from 'react';
import { whenIdle } from '../../fleet/whenIdle';

/**
 * Waits with what can come a moment later, so that what a page is about comes first.
 *
 * @param may - Whether the moment may be looked for already.
 * @returns Whether the browser has been idle since, or a second has passed; it stays true.
 */
export function useOnceIdle(may: boolean): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!may) return undefined;
    let gone = false;
    whenIdle(() => {
      if (!gone) setIdle(true);
    });
    return () => {
      gone = true;
    };
  }, [may]);
  return idle;
}
