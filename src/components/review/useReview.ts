import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { changesOf, type Fix, type ObjectRef } from '../../analysis';
import { applyChange, type ChangeResult, type MadeChange } from '../../fleet';
import { readChange, type ReviewedChange } from './reviewedChange';

/**
 * - `reading`: the objects and the permissions are being read.
 * - `ready`: nothing is checked yet, or the server refused it.
 * - `checked`: the server would accept every change.
 * - `applied`: at least one change was made.
 */
export type ReviewStage = 'reading' | 'ready' | 'checking' | 'checked' | 'applying' | 'applied';

export interface Review {
  readonly stage: ReviewStage;
  /** In the order in which they are made. Empty while they are read. */
  readonly changes: readonly ReviewedChange[];
  /** Of the last check or of the changes themselves, in their order, up to the first failure. */
  readonly results: readonly ChangeResult[];
  /** An object that somebody else changed during the review. It was read again. */
  readonly changedMeanwhile: ObjectRef | undefined;
  /** Lets the server check every change. */
  readonly check: () => void;
  /** Makes every change, up to the first failure. */
  readonly apply: () => void;
}

interface State extends Omit<Review, 'check' | 'apply'> {}

const READING: State = { stage: 'reading', changes: [], results: [], changedMeanwhile: undefined };

/**
 * Reviews a fix: reads its objects as they are now, has the server check it, and applies it.
 *
 * @param onMade - Called with the changes that were made, if any.
 */
export function useReview(
  fix: Fix,
  cluster: string,
  onMade: (made: readonly MadeChange[]) => void
): Review {
  const [state, setState] = useState(READING);
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  const update = useCallback((changes: Partial<State>) => {
    if (isMounted.current) setState(before => ({ ...before, ...changes }));
  }, []);

  const read = useCallback(
    async (changedMeanwhile?: ObjectRef) => {
      update({ ...READING, changedMeanwhile });
      const changes = await Promise.all(changesOf(fix).map(change => readChange(cluster, change)));
      update({ stage: 'ready', changes });
    },
    [fix, cluster, update]
  );
  useEffect(() => void read(), [read]);

  const { changes } = state;
  const run = useCallback(
    async (dryRun: boolean) => {
      update({ stage: dryRun ? 'checking' : 'applying', results: [] });
      const results: ChangeResult[] = [];
      const made: MadeChange[] = [];
      for (const { change, before } of changes) {
        const result = await applyChange(cluster, change, { dryRun, base: before });
        results.push(result);
        update({ results: [...results] });
        if (result.state !== 'done') break;
        if (!dryRun) made.push({ change, before, after: result.object });
      }
      if (made.length > 0) onMade(made);
      const last = results[results.length - 1];
      const { target, create } = changes[results.length - 1]?.change ?? fix;
      if (made.length > 0) update({ stage: 'applied' });
      else if (last?.state === 'conflict' && create === undefined) await read(target);
      else update({ stage: last?.state === 'done' ? 'checked' : 'ready' });
    },
    [changes, cluster, fix, onMade, read, update]
  );
  return useMemo(
    () => ({ ...state, check: () => void run(true), apply: () => void run(false) }),
    [state, run]
  );
}
