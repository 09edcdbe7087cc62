import { useCallback, useEffect, useRef, useState } from 'react';
import { applyChange } from '../../../fleet';
import type { WantedChange } from '../../../kube/writes/changeRequest';
import type { ChangeResult } from '../../../kube/writes/changeResult';
import type { WholeObject } from '../../../kube/writes/wholeObject';

/** What a cluster answered, or that it is asked. */
export interface WriteState {
  readonly dryRun: boolean;
  readonly change: WantedChange;
  /** Undefined while the cluster is asked. */
  readonly result: ChangeResult | undefined;
}

export interface Writes {
  /** The last answer of each cluster. */
  readonly states: ReadonlyMap<string, WriteState>;
  readonly isBusy: boolean;
  /** Lets the clusters check a change, or makes it. Each answers for itself. */
  readonly send: (
    change: WantedChange,
    clusters: readonly string[],
    options: { readonly dryRun: boolean; readonly base?: WholeObject }
  ) => void;
}

/** Whether a cluster has the new route, so that it must not be asked to create it again. */
export function isCreated({ dryRun, change, result }: WriteState): boolean {
  return !dryRun && change.create !== undefined && result?.state === 'done';
}

const NONE: ReadonlyMap<string, WriteState> = new Map();

/**
 * Sends a route to clusters and keeps their answers.
 *
 * @param route - Its identity changes with its content. A check of an older one says nothing, so it is
 *   forgotten. What was written stays written.
 */
export function useWrites(route: object): Writes {
  const [states, setStates] = useState(NONE);
  const shown = useRef(route);
  useEffect(() => {
    if (shown.current === route) return;
    shown.current = route;
    setStates(known => {
      const kept = [...known].filter(([, state]) => isCreated(state));
      return kept.length === known.size ? known : new Map(kept);
    });
  }, [route]);
  const send = useCallback<Writes['send']>((change, clusters, options) => {
    const asked = shown.current;
    const { dryRun } = options;
    clusters.forEach(cluster => {
      const tell = (result: ChangeResult | undefined) =>
        setStates(known => new Map(known).set(cluster, { dryRun, change, result }));
      tell(undefined);
      void applyChange(cluster, change, options).then(result => {
        // The answer to a check of an older route is not shown, but what was written is.
        if (!dryRun || shown.current === asked) tell(result);
      });
    });
  }, []);
  return {
    states,
    isBusy: [...states.values()].some(({ result }) => result === undefined),
    send,
  };
}
