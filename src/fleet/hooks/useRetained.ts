import { useEffect, useMemo } from 'react';
import type { Kind } from '../../gatewayApi/types';
import { fleet } from '../store';

/**
 * Keeps kinds of clusters read for as long as the component is there.
 *
 * @param clusters - Headlamp's names.
 * @param kinds - The kinds; those needed first come first.
 */
export function useRetained(clusters: readonly string[], kinds: readonly Kind[]): void {
  const key = JSON.stringify([clusters, kinds]);
  const stable = useMemo(() => JSON.parse(key) as [string[], Kind[]], [key]);
  useEffect(() => fleet.retain(...stable), [stable]);
}
