import { describe, expect, it } from 'vitest';
import { evaluateGiven, finish, healthKey, RULES } from '../../../src/analysis';
import { type RouteEffect, RoutePreview } from '../../../src/fleet/preview/routePreview';
import type { KubernetesObject } from '../../../src/gatewayApi/types';

const GROUP = 'gateway.networking.k8s.io';

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

const fresh = () => finish(RoutePreview.of(cluster()));

function previewed(tried: KubernetesObject, preview = fresh()): RouteEffect {
  const effects: RouteEffect[] = [];
  finish(preview.try(tried, effect => effects.push(effect)));
  return effects[effects.length - 1] as RouteEffect;
}

function takenBy(tried: KubernetesObject, preview = fresh()): string[] {
  const { requests = [] } = previewed(tried, preview).taken ?? {};
  return requests.map(({ request, from }) => `${request.path} from ${from.name}`);
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
    expect(takenBy(route('new', '/cart'))).toEqual(['/cart from old']);
    expect(takenBy(route('new', '/cart', 'own'))).toEqual([]);
  });

  it('names the requests that only a match of the other route asks for', () => {
    const matching = (name: string, match: object) => {
      const made = route(name, '/cart') as unknown as { spec: { rules: object[] } };
      const matches = [{ path: { type: 'PathPrefix', value: '/cart' }, ...match }];
      made.spec.rules[0] = { ...made.spec.rules[0], matches };
      return made as unknown as KubernetesObject;
    };
    const beta = matching('beta', { queryParams: [{ name: 'v', value: '2' }] });
    const preview = finish(RoutePreview.of(evaluateGiven([...OBJECTS, beta], RULES)));
    expect(takenBy(matching('new', { method: 'GET' }), preview)).toEqual([
      '/cart from old',
      '/cart?v=2 from beta',
    ]);
  });

  it('says how many requests were not tried', () => {
    const many = route('new', '/') as unknown as { spec: { rules: unknown[] } };
    many.spec.rules = Array.from({ length: 130 }, (_, index) => ({
      matches: [{ path: { type: 'PathPrefix', value: `/${index}` } }],
    }));
    const { requests, untried } = previewed(many as unknown as KubernetesObject).taken ?? {};
    // The one match of the route that exists is among them.
    expect([requests?.length, untried]).toEqual([100, 31]);
  });

  it('changes nothing in the cluster that it is tried in', () => {
    const before = cluster();
    const findings = before.allFindings().length;
    previewed(route('new', '/cart', 'own'), finish(RoutePreview.of(before)));
    expect(before.allFindings()).toHaveLength(findings);
    expect(before.allRoutes().size).toBe(1);
  });

  it('is replaced by the next try, under any name', () => {
    const preview = fresh();
    previewed(route('one', '/'), preview);
    const second = previewed(route('two', '/cart'), preview);
    const alone = previewed(route('two', '/cart'));
    expect(second.findings).toEqual(alone.findings);
    expect(second.taken).toEqual(alone.taken);
    previewed(route('old', '/elsewhere'), preview);
    // The route that exists is restored.
    expect(takenBy(route('two', '/cart'), preview)).toHaveLength(1);
  });

  it('is right after a try that was left undone at any step', () => {
    const alone = previewed(route('two', '/cart'));
    const preview = fresh();
    for (let left = 1; left < 40; left += 1) {
      const steps = preview.try(route('one', '/cart'), () => {});
      for (let step = 0; step < left; step += 1) steps.next();
      expect(previewed(route('two', '/cart'), preview)).toEqual(alone);
    }
  });
});
