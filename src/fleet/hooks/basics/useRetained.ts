import { useEffect } from 'react';
import type { Kind } from '../../../gatewayApi/types';
import { fleet } from '../../store';
import { useStable } from './useStable';

/** Keeps kinds up to date while the component is mounted; kinds are read in the given order. */
export function useRetained(clusters: readonly string[], kinds: readonly Kind[]): void {
  const stable = useStable([clusters, kinds] as const);
  useEffect(() => fleet.retain(...stable), [stable]);
}
