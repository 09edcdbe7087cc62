import { describe, expect, it } from 'vitest';
import { evaluateGiven, healthKey, RULES } from '../../../src/analysis';
import { PreviewJobs } from '../../../src/fleet/preview/previewJobs';
import { type RouteEffect, RoutePreview } from '../../../src/fleet/preview/routePreview';
import type { KubernetesObject } from '../../../src/gatewayApi/types';

const GROUP = 'gateway.networking.k8s.io';
const never = () => false;

function object(
  kind: string,
  namespace: string,
  name: string,
  spec: object,
  apiVersion = `${GROUP}/v1`
) {
  const metadata = { name, ...(namespace === '' ? {} : { namespace }) };
  return { apiVersion, kind, metadata, spec } as KubernetesObject;
}

function route(name: string, path: string, section = 'open', namespace = 'shop') {
  return object('HTTPRoute', namespace, name, {
    parentRefs: [{ name: 'gw', namespace: 'infra', sectionName: section }],
    hostnames: ['www.example.com'],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: path } }],
        backendRefs: [{ name: 'web', port: 80 }],
      },
    ],
  });
}

const LISTENER = { protocol: 'HTTP', port: 80 };
const OBJECTS = [
  object('GatewayClass', '', 'class', { controllerName: 'example.com/c' }),
  object('Gateway', 'infra', 'gw', {
    gatewayClassName: 'class',
    listeners: [
      { ...LISTENER, name: 'open', allowedRoutes: { namespaces: { from: 'All' } } },
      { ...LISTENER, name: 'own', port: 81 },
    ],
  }),
  ...['shop', 'infra'].map(name => object('Namespace', '', name, {}, 'v1')),
  object('Service', 'shop', 'web', { ports: [{ port: 80 }] }, 'v1'),
  route('old', '/'),
];

function previewed(tried: KubernetesObject, preview = new RoutePreview(cluster())): RouteEffect {
  preview.try(tried);
  preview.judge(never);
  preview.find(never);
  preview.trace(never);
  return preview.effect(true) as RouteEffect;
}

function cluster() {
  return evaluateGiven(OBJECTS, RULES);
}

describe('A route that does not exist yet', () => {
  it('is judged like one that exists', () => {
    expect(healthKey(previewed(route('new', '/cart', 'own')).health)).toBe('refused:namespace');
    const { verdict } = previewed(route('new', '/cart'));
    expect(verdict.parents[0]?.accepted.status).toBe('True');
  });

  it('names its findings, and none about reports that no controller can have made', () => {
    const codes = previewed(route('new', '/cart', 'own')).findings?.map(({ code }) => code);
    expect(codes).toContain('NamespaceNotAllowed');
    expect(codes).not.toContain('NotReconciled');
  });

  it('names the requests that it takes from a route that exists', () => {
    const { taken = [] } = previewed(route('new', '/cart'));
    expect(taken.map(({ request, from }) => [request.path, from.name])).toEqual([['/cart', 'old']]);
    expect(previewed(route('new', '/cart', 'own')).taken).toEqual([]);
  });

  it('changes nothing in the cluster that it is tried in', () => {
    const before = cluster();
    const findings = before.allFindings().length;
    previewed(route('new', '/cart', 'own'), new RoutePreview(before));
    expect(before.allFindings()).toHaveLength(findings);
    expect(before.allRoutes().size).toBe(1);
  });

  it('is replaced by the next try, under any name', () => {
    const preview = new RoutePreview(cluster());
    previewed(route('one', '/'), preview);
    const second = previewed(route('two', '/cart'), preview);
    const alone = previewed(route('two', '/cart'));
    expect(second.findings).toEqual(alone.findings);
    expect(second.taken?.length).toBe(alone.taken?.length);
    previewed(route('old', '/elsewhere'), preview);
    // The route that exists is restored.
    expect(previewed(route('two', '/cart'), preview).taken?.length).toBe(1);
  });
});

describe('The clusters of a page', () => {
  function jobs() {
    const tasks: Array<() => void> = [];
    const told: string[] = [];
    let time = 0;
    const options = {
      // Each look at the clock takes longer than a slice.
      now: () => (time += 10),
      later: (work: () => void) => void tasks.push(work),
      onEffect: (name: string, tried: KubernetesObject, effect: RouteEffect) =>
        void told.push(`${name} ${tried.metadata.name} ${effect.taken?.length ?? '-'}`),
    };
    const runAll = () => {
      let steps = 0;
      for (let task = tasks.shift(); task !== undefined; task = tasks.shift(), steps += 1) task();
      return steps;
    };
    return { made: new PreviewJobs(options), told, tasks, runAll };
  }

  const clusters = ['east', 'west'].map(name => ({
    cluster: name,
    evaluation: cluster(),
    revision: 1,
  }));

  it('are computed in slices, the verdict before the findings', () => {
    const { made, told, runAll } = jobs();
    made.try(route('new', '/cart'), clusters);
    expect(runAll()).toBeGreaterThan(10);
    expect(told).toEqual(['east new -', 'east new 1', 'west new -', 'west new 1']);
  });

  it('leave what is not finished when the route changes', () => {
    const { made, told, tasks, runAll } = jobs();
    made.try(route('first', '/cart'), clusters);
    tasks.shift()?.();
    made.try(route('second', '/cart'), clusters);
    runAll();
    expect(told.filter(line => line.includes('first'))).toEqual([]);
    expect(told).toHaveLength(4);
    made.try(route('third', '/cart'), clusters);
    made.stop();
    runAll();
    expect(told).toHaveLength(4);
  });
});
