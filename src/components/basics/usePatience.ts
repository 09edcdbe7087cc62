import { useEffect, useState } from 'react';

/**
 * Tells when a wait needs an explanation.
 *
 * @param ms - Milliseconds from the first call. Most clusters answer before a reader could read the
 *   explanation.
 * @returns False until then, true afterwards.
 */
export function usePatience(ms = 1_000): boolean {
  const [impatient, setImpatient] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setImpatient(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return impatient;
}
