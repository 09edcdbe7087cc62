import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FleetAnalysis } from '../../../src/fleet/analysis/fleetAnalysis';
import type { Kind, KubernetesObject } from '../../../src/gatewayApi/types';

const IDLE_MS = 500;
const GROUP = 'gateway.networking.k8s.io';

function routes(count: number): KubernetesObject[] {
  return Array.from({ length: count }, (_, index) => ({
    apiVersion: `${GROUP}/v1`,
    kind: 'HTTPRoute',
    metadata: { name: `route-${index}`, namespace: 'shop' },
    spec: { parentRefs: [{ name: 'gone' }] },
  }));
}

function setUp(objects: Record<string, KubernetesObject[]>) {
  const pending = new Set<string>();
  const changed: string[] = [];
  let now = 0;
  const analysis = new FleetAnalysis({
    source: cluster => ({
      objects: (kind: Kind) => (kind === 'HTTPRoute' ? objects[cluster] ?? [] : []),
      coverage: () => ({ state: 'complete' }),
      lookup: () => ({ state: 'loading' }),
      served: () => undefined,
      bundleVersion: () => undefined,
    }),
    pending: cluster => pending.has(cluster),
    // Each reading of the clock advances it by a millisecond.
    now: () => (now += 1),
    later: work => setTimeout(work, 0),
    idle: work => setTimeout(work, IDLE_MS),
    onChange: cluster => changed.push(cluster),
  });
  const route = (cluster: string, name: string) =>
    analysis.route(cluster, { group: GROUP, kind: 'HTTPRoute', namespace: 'shop', name });
  return { analysis, pending, changed, route };
}

// The number of objects that have findings.
function found(analysis: FleetAnalysis, cluster: string): number {
  return new Set(analysis.findings(cluster).map(({ object }) => object.name)).size;
}

describe('The analysis of a fleet', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs in slices, and notifies once for verdicts and once when it is done', async () => {
    const { analysis, changed, route } = setUp({ east: routes(100) });
    analysis.retain(['east']);
    await vi.advanceTimersByTimeAsync(1);
    expect(analysis.state('east')).toBe('working');
    expect(changed).toEqual([]);
    await vi.advanceTimersByTimeAsync(IDLE_MS / 2);
    expect(changed).toEqual(['east']);
    expect(route('east', 'route-99')?.parents[0]?.accepted.reason).toBe('NoMatchingParent');
    expect(analysis.evaluation('east')?.revision).toBe(1);
    expect(analysis.state('east')).toBe('working');
    await vi.runAllTimersAsync();
    expect(analysis.state('east')).toBe('done');
    expect(changed).toEqual(['east', 'east']);
    expect(found(analysis, 'east')).toBe(100);
    // The revision stays, so views of verdicts are not drawn again.
    expect(analysis.evaluation('east')?.revision).toBe(1);
  });

  it('computes the verdicts of all clusters before any findings', async () => {
    const { analysis, changed } = setUp({ east: routes(100), west: routes(100) });
    analysis.retain(['east', 'west']);
    await vi.advanceTimersByTimeAsync(IDLE_MS / 2);
    expect(changed).toEqual(['east', 'west']);
    expect(found(analysis, 'east') + found(analysis, 'west')).toBeLessThan(100);
    await vi.runAllTimersAsync();
    expect(found(analysis, 'west')).toBe(100);
  });

  it('shows a cluster without waiting for another one', async () => {
    const { analysis, pending, route } = setUp({ east: routes(1), west: routes(1) });
    pending.add('east');
    analysis.retain(['east', 'west']);
    await vi.advanceTimersByTimeAsync(5);
    expect(route('west', 'route-0')).toBeDefined();
    expect(route('east', 'route-0')).toBeUndefined();
    expect(analysis.state('east')).toBe('waiting');
    pending.delete('east');
    analysis.changed('east');
    await vi.runAllTimersAsync();
    expect(route('east', 'route-0')).toBeDefined();
  });

  it('does not wait forever for a list that does not arrive', async () => {
    const { analysis, pending } = setUp({ east: routes(1) });
    pending.add('east');
    analysis.retain(['east']);
    await vi.runAllTimersAsync();
    expect(analysis.state('east')).toBe('done');
  });

  it('computes nothing while no page needs it, and catches up when one does', async () => {
    const objects = { east: routes(1) };
    const { analysis, changed, route } = setUp(objects);
    const release = analysis.retain(['east']);
    await vi.runAllTimersAsync();
    release();
    objects.east = routes(2);
    analysis.changed('east');
    await vi.runAllTimersAsync();
    expect(changed).toHaveLength(1);
    analysis.retain(['east']);
    await vi.runAllTimersAsync();
    expect(route('east', 'route-1')).toBeDefined();
  });
});
