import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/analysis';
import {
  type AnalysisSource,
  ClusterAnalysis,
} from '../../../src/analysis/evaluation/clusterAnalysis';
import type { Kind, KubernetesObject } from '../../../src/gatewayApi/types';
import type { Coverage } from '../../../src/kube/coverage';
import type { ObjectAnswer } from '../../../src/kube/objectAnswer';

const GROUP = 'gateway.networking.k8s.io';
const ROUTE = { group: GROUP, kind: 'HTTPRoute', namespace: 'shop', name: 'web' };

const objects: Record<string, KubernetesObject> = {
  class: {
    apiVersion: `${GROUP}/v1`,
    kind: 'GatewayClass',
    metadata: { name: 'c' },
    spec: { controllerName: 'example.com/c' },
  } as KubernetesObject,
  gateway: {
    apiVersion: `${GROUP}/v1`,
    kind: 'Gateway',
    metadata: { name: 'gw', namespace: 'infra' },
    spec: {
      gatewayClassName: 'c',
      listeners: [
        {
          name: 'http',
          port: 80,
          protocol: 'HTTP',
          allowedRoutes: {
            namespaces: { from: 'Selector', selector: { matchLabels: { web: 'yes' } } },
          },
        },
      ],
    },
  } as KubernetesObject,
  route: {
    apiVersion: `${GROUP}/v1`,
    kind: 'HTTPRoute',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { parentRefs: [{ name: 'gw', namespace: 'infra' }] },
  } as KubernetesObject,
  labelled: {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop', labels: { web: 'yes' } },
  },
};

class FakeCluster implements AnalysisSource {
  readonly there = new Map<Kind, KubernetesObject[]>();
  readonly covered = new Map<Kind, Coverage>();
  readonly named = new Map<string, ObjectAnswer>();
  readonly asked: string[] = [];

  constructor(...kinds: KubernetesObject[]) {
    kinds.forEach(object => this.put(object));
  }

  put(object: KubernetesObject): void {
    this.there.set(object.kind as Kind, [object]);
  }

  objects(kind: Kind) {
    return this.there.get(kind) ?? [];
  }

  coverage(kind: Kind): Coverage {
    return this.covered.get(kind) ?? { state: 'complete' };
  }

  lookup(kind: Kind, namespace: string | undefined, name: string): ObjectAnswer {
    const key = `${kind} ${namespace ?? ''}/${name}`;
    this.asked.push(key);
    return this.named.get(key) ?? { state: 'loading' };
  }

  served() {
    return undefined;
  }

  bundleVersion() {
    return undefined;
  }
}

function settled(analysis: ClusterAnalysis): ClusterAnalysis {
  for (let round = 0; round < 10; round += 1) {
    if (analysis.judge(() => false) && analysis.find(() => false)) return analysis;
  }
  throw new Error('the analysis does not finish');
}

const accepted = (analysis: ClusterAnalysis) => analysis.route(ROUTE)?.parents[0]?.accepted;

describe('The analysis of a cluster', () => {
  it('follows additions, changes and deletions of its feeds', () => {
    const cluster = new FakeCluster(
      objects.class,
      objects.gateway,
      objects.route,
      objects.labelled
    );
    const analysis = settled(new ClusterAnalysis(cluster, RULES));
    expect(accepted(analysis)?.status).toBe('True');

    cluster.put({ ...objects.labelled, metadata: { name: 'shop', labels: {} } });
    analysis.changed();
    settled(analysis);
    expect(accepted(analysis)).toMatchObject({ status: 'False', reason: 'NotAllowedByListeners' });

    cluster.there.delete('Gateway');
    analysis.changed();
    settled(analysis);
    expect(accepted(analysis)).toMatchObject({ status: 'False', reason: 'NoMatchingParent' });

    cluster.there.delete('HTTPRoute');
    analysis.changed();
    settled(analysis);
    expect(analysis.route(ROUTE)).toBeUndefined();
  });

  it('does nothing for unchanged objects', () => {
    const cluster = new FakeCluster(
      objects.class,
      objects.gateway,
      objects.route,
      objects.labelled
    );
    const analysis = settled(new ClusterAnalysis(cluster, RULES));
    const before = analysis.route(ROUTE);
    analysis.takeChanges();
    analysis.changed();
    settled(analysis);
    expect(analysis.route(ROUTE)).toBe(before);
    expect(analysis.takeChanges().size).toBe(0);
  });

  it('reads only the objects of a kind that changed', () => {
    const cluster = new FakeCluster(
      objects.class,
      objects.gateway,
      objects.route,
      objects.labelled
    );
    const analysis = settled(new ClusterAnalysis(cluster, RULES));
    const read: Kind[] = [];
    const { objects: all } = FakeCluster.prototype;
    cluster.objects = kind => {
      read.push(kind);
      return all.call(cluster, kind);
    };
    cluster.put({ ...objects.labelled, metadata: { name: 'shop', labels: {} } });
    analysis.changed('Namespace');
    settled(analysis);
    expect(read).toEqual(['Namespace']);
    expect(accepted(analysis)).toMatchObject({ status: 'False', reason: 'NotAllowedByListeners' });
  });

  it('gets an unlistable object by name, once, and is Unknown until the answer', () => {
    const cluster = new FakeCluster(objects.class, objects.route, objects.labelled);
    cluster.covered.set('Gateway', { state: 'none', cause: 'forbidden' });
    const analysis = settled(new ClusterAnalysis(cluster, RULES));
    expect(accepted(analysis)).toMatchObject({
      status: 'Unknown',
      missing: { kind: 'Gateway', namespace: 'infra', name: 'gw', cause: 'forbidden' },
    });
    expect(new Set(cluster.asked)).toEqual(new Set(['Gateway infra/gw']));

    cluster.named.set('Gateway infra/gw', { state: 'found', object: objects.gateway as never });
    analysis.changed();
    settled(analysis);
    expect(accepted(analysis)?.status).toBe('True');
  });

  it('gets an object by name for another caller, once, and uses the answer', () => {
    const cluster = new FakeCluster(objects.class, objects.gateway);
    cluster.covered.set('Namespace', { state: 'none', cause: 'forbidden' });
    cluster.named.set('Namespace /shop', { state: 'found', object: objects.labelled as never });
    const analysis = settled(new ClusterAnalysis(cluster, RULES));
    const namespace = { group: '', kind: 'Namespace', name: 'shop' };
    expect(analysis.evaluation.lookup(namespace).state).toBe('unread');
    expect(analysis.ask([{ ...namespace, cause: 'forbidden' }])).toBe(true);
    settled(analysis);
    expect(analysis.evaluation.lookup(namespace).state).toBe('found');
    expect(analysis.ask([{ ...namespace, cause: 'forbidden' }])).toBe(false);
    // A request on its way, and a reference without a name, need no request.
    expect(analysis.ask([{ ...namespace, name: 'data', cause: 'loading' }])).toBe(false);
    expect(analysis.ask([{ group: '', kind: 'Namespace', cause: 'forbidden' }])).toBe(false);
  });

  it('accepts the answer that an object read by name does not exist', () => {
    const cluster = new FakeCluster(objects.class, objects.route);
    cluster.covered.set('Gateway', { state: 'none', cause: 'forbidden' });
    cluster.named.set('Gateway infra/gw', { state: 'absent' });
    const analysis = settled(new ClusterAnalysis(cluster, RULES));
    expect(accepted(analysis)).toMatchObject({ status: 'False', reason: 'NoMatchingParent' });
  });

  it('drops an object read by name after it was deleted', () => {
    const cluster = new FakeCluster(objects.class, objects.route, objects.labelled);
    cluster.covered.set('Gateway', { state: 'none', cause: 'forbidden' });
    cluster.named.set('Gateway infra/gw', { state: 'found', object: objects.gateway as never });
    const analysis = settled(new ClusterAnalysis(cluster, RULES));
    expect(accepted(analysis)?.status).toBe('True');
    cluster.named.set('Gateway infra/gw', { state: 'unread', message: 'no' });
    analysis.changed();
    settled(analysis);
    expect(accepted(analysis)?.status).toBe('Unknown');
  });
});
