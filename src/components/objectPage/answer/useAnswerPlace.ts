import { useEffect, useState } from 'react';

/** How a page shows its answer. */
export interface AnswerPlace {
  /** The first answer is known. */
  readonly settled: boolean;
  /** What follows the answer is shown. */
  readonly followed: boolean;
  /**
   * The answer came after what follows it, or is still to come, so it keeps within the reserved
   * height.
   */
  readonly reserved: boolean;
}

// The analysis waits two seconds for a slow list, so almost every answer comes within this time. What
// follows it appears together with it.
const PATIENCE_MS = 2_500;

/**
 * Keeps what follows an answer from moving when the answer comes: it appears with the answer, or
 * after a while below a place of a fixed height.
 *
 * @param known - Whether the answer is known. Later changes of it do not matter.
 */
export function useAnswerPlace(known: boolean): AnswerPlace {
  const [settled, setSettled] = useState(known);
  const [late, setLate] = useState(false);
  if (known && !settled) setSettled(true);
  useEffect(() => {
    if (settled) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [settled]);
  return { settled, followed: settled || late, reserved: late || !settled };
}
