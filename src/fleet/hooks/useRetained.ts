import { useEffect, useMemo } from 'react';
import type { Kind } from '../../gatewayApi/types';
import { fleet } from '../store';

/** Keeps kinds up to date while the component is mounted; kinds are read in the given order. */
export function useRetained(clusters: readonly string[], kinds: readonly Kind[]): void {
  const key = JSON.stringify([clusters, kinds]);
  const stable = useMemo(() => JSON.parse(key) as [string[], Kind[]], [key]);
  useEffect(() => fleet.retain(...stable), [stable]);
}
