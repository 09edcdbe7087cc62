import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { fleet } from '../store';

/**
 * Reads something of the fleet, and again only when its version changes.
 *
 * @param version - A cheap summary of all that `read` depends on.
 * @param read - Makes the value.
 * @returns The value; the same one as long as the version is the same.
 */
export function useVersioned<Value>(version: () => string, read: () => Value): Value {
  const current = useSyncExternalStore(fleet.subscribe, useCallback(version, [version]));
  // The version stands for all that the value is made from.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(read, [current, read]);
}
