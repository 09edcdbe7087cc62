import { useEffect, useState } from 'react';

/**
 * Tells when something has taken too long to be waited for silently.
 *
 * @param ms - How long to be patient, in milliseconds from the first time that it is called; most
 *   clusters answer before anybody could read that they are waited for.
 * @returns False until then, true from then on.
 */
export function usePatience(ms = 1_000): boolean {
  const [impatient, setImpatient] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setImpatient(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return impatient;
}
