import { K8s } from '@kinvolk/headlamp-plugin/lib';
import { useEffect, useMemo } from 'react';
import type { Scope } from '../model';
import { decideScope } from '../scope';
import { updateSettings, useSettings } from '../settings';
import { fleet } from '../store';
import { useStable } from './basics/useStable';

function choose(clusters: readonly string[]): void {
  updateSettings({ clustersAtHome: clusters });
}

/** The clusters that this page covers; the same object until its content changes. */
export function useScope(): Scope {
  const configured = K8s.useClustersConf();
  // Headlamp's backend returns them in a different order each time.
  const available = useStable(Object.keys(configured ?? {}).sort((a, b) => a.localeCompare(b)));
  const isConfigured = configured !== null;
  const selected = useStable(K8s.useSelectedClusters());
  const { clustersAtHome, maxClustersAtHome, pollSeconds } = useSettings();
  const remembered = useStable(clustersAtHome ?? []);
  const chosen = clustersAtHome !== undefined;

  useEffect(() => fleet.setPollMs(pollSeconds * 1_000), [pollSeconds]);
  useEffect(
    () =>
      fleet.setServers(
        Object.entries(configured ?? {}).map(([name, { server }]) => [name, server ?? ''] as const)
      ),
    [configured]
  );
  useEffect(() => {
    const refresh = () => fleet.refreshSettings();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, []);

  return useMemo(
    () => ({
      ...decideScope({
        available: isConfigured ? available : undefined,
        selected,
        remembered: chosen ? remembered : undefined,
        limit: maxClustersAtHome,
      }),
      choose,
    }),
    [isConfigured, available, selected, remembered, chosen, maxClustersAtHome]
  );
}
