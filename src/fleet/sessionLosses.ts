import type { LossMemory } from './feeds/lossMemory';
import { PLUGIN_NAME } from './settings';

const PREFIX = `${PLUGIN_NAME}/unreachableSince/`;

// A browser that blocks storage throws. The page then forgets when it is loaded again.
function attempt<Result>(action: (storage: Storage) => Result): Result | undefined {
  try {
    return action(window.sessionStorage);
  } catch {
    return undefined;
  }
}

/** Remembers since when clusters do not answer, until the browser's tab closes. */
export const sessionLosses: LossMemory = {
  since(cluster) {
    const since = Number(attempt(storage => storage.getItem(PREFIX + cluster)));
    return Number.isFinite(since) && since > 0 ? since : undefined;
  },
  remember(cluster, since) {
    attempt(storage =>
      since === undefined
        ? storage.removeItem(PREFIX + cluster)
        : storage.setItem(PREFIX + cluster, String(since))
    );
  },
};
