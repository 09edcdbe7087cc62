import { useEffect, useState } from 'react';
import { whenIdle } from '../../fleet/whenIdle';

/**
 * Delays secondary content so that the main content comes first.
 *
 * @param may - Whether to start waiting.
 * @returns Whether the browser has been idle since, or one second has passed; it stays true.
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
