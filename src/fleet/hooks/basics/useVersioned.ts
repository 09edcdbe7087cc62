import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { fleet } from '../../store';

/**
 * Reads a value from the fleet, and reads it again only when its version changes.
 *
 * @param version - A cheap summary of everything that `read` depends on.
 * @returns The result of `read`; it keeps its identity while the version is the same.
 */
export function useVersioned<Value>(version: () => string, read: () => Value): Value {
  const current = useSyncExternalStore(fleet.subscribe, useCallback(version, [version]));
  // The version represents everything that the value depends on.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(read, [current, read]);
}
