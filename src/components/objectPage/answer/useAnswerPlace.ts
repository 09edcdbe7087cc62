import { useEffect, useState } from 'react';

/** How a page shows its answer. */
export interface AnswerPlace {
  /** A first answer is known. */
  readonly settled: boolean;
  /** What follows the answer is shown. */
  readonly followed: boolean;
  /** The answer is late, or may still change a lot, so it keeps within the reserved height. */
  readonly reserved: boolean;
}

// The analysis waits two seconds for a slow list, so almost every answer comes within this time. What
// follows it appears together with it.
const PATIENCE_MS = 2_500;

/**
 * Keeps what follows an answer from moving when the answer comes: it appears with the answer, or
 * after a while below a place of a fixed height. Once an answer stands, it does not matter that it is
 * computed again.
 *
 * @param computed - Whether there is an answer.
 * @param complete - Whether all that decides was read. An answer from half of the lists is mostly
 *   unknown, and changes soon.
 */
export function useAnswerPlace(computed: boolean, complete: boolean): AnswerPlace {
  const [settled, setSettled] = useState(computed);
  const [stands, setStands] = useState(computed && complete);
  const [late, setLate] = useState(false);
  if (computed && !settled) setSettled(true);
  if (computed && complete && !stands) setStands(true);
  useEffect(() => {
    if (stands) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [stands]);
  return { settled, followed: stands || late, reserved: late || !stands };
}
