// subject: src/analysis/answers/impact/impactOf.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BeforeAfter,
  evaluateGiven,
  type Evaluation,
  evaluationAfter,
  finish,
  type Impact,
  impactOf,
  isEmptyImpact,
  refOf,
  RULES,
} from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { Random } from '../../../envoy/fleet/random';
import { randomFleet } from '../../../envoy/fleet/randomFleet';
import { keyOf, objectsIn, runs } from '../../arbitraries';
import { conclusions, evaluateWhole } from '../../conclusions';

const { any, cluster } = objectsIn();
const CERTIFICATE = {
  crt: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  key: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
};
const seeds = fc.integer({ min: 0, max: 1_000_000 });

function data(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function swapped<T>({ before, after, ...rest }: BeforeAfter<T>) {
  return { ...rest, before: after, after: before };
}

/** The impact of the change back. */
function reversed({ gateways, routes, findings, requests, ...rest }: Impact): unknown {
  return data({
    ...rest,
    gateways: gateways.map(gateway => ({
      ...gateway,
      health: swapped(gateway.health),
      conditions: gateway.conditions.map(swapped),
      listeners: gateway.listeners.map(listener => ({
        ...listener,
        conditions: listener.conditions.map(swapped),
        served: swapped(listener.served),
        attachedRoutes: swapped(listener.attachedRoutes),
      })),
    })),
    routes: routes.map(route => ({
      ...route,
      health: swapped(route.health),
      resolvedRefs: swapped(route.resolvedRefs),
      parents: route.parents.map(parent => ({
        ...swapped(parent),
        listeners: parent.listeners.map(swapped),
      })),
    })),
    findings: { gone: findings.fresh, fresh: findings.gone },
    requests: requests.map(swapped),
  });
}

function changed(objects: readonly KubernetesObject[], others: readonly KubernetesObject[]) {
  const keys = new Set(others.map(keyOf));
  return [...objects.filter(object => !keys.has(keyOf(object))), ...others];
}

const pairs = fc
  .tuple(cluster, fc.array(any, { maxLength: 3 }), fc.nat(3))
  .map(([objects, others, removed]) => {
    const unique = [...new Map(others.map(object => [keyOf(object), object])).values()];
    return [objects, changed(objects.slice(removed), unique)] as const;
  });

describe('The impact', () => {
  it('of no change is empty', () => {
    fc.assert(
      fc.property(cluster, objects => {
        const impact = impactOf(evaluateWhole(objects), evaluateWhole(objects));
        expect(isEmptyImpact(impact)).toBe(true);
        expect(impact.untriedRequests).toBe(0);
      }),
      runs(40)
    );
  });

  it('of the change back has the sides swapped', () => {
    fc.assert(
      fc.property(pairs, ([old, now]) => {
        const [before, after] = [evaluateWhole(old), evaluateWhole(now)];
        expect(data(impactOf(before, after))).toEqual(reversed(impactOf(after, before)));
      }),
      runs(80)
    );
  });

  it('does not depend on the order of the objects', () => {
    fc.assert(
      fc.property(pairs, ([old, now]) => {
        const impact = impactOf(evaluateWhole(old), evaluateWhole(now));
        const other = impactOf(
          evaluateWhole([...old].reverse()),
          evaluateWhole([...now].reverse())
        );
        expect(data(other)).toEqual(data(impact));
      }),
      runs(40)
    );
  });

  it('of requests is symmetric in fleets that answer many', () => {
    let requests = 0;
    fc.assert(
      fc.property(seeds, seed => {
        const random = new Random(seed);
        const old = randomFleet(random, CERTIFICATE);
        const routes = old.filter(({ kind }) => kind.endsWith('Route'));
        const now = old.filter(object => object !== routes[0]);
        const [before, after] = [evaluateGiven(old, RULES), evaluateGiven(now, RULES)];
        const impact = impactOf(before, after, { mostRequests: 30 });
        requests += impact.requests.length;
        const back = impactOf(after, before, { mostRequests: 30 });
        expect(data(impact)).toEqual(reversed(back));
      }),
      runs(30)
    );
    expect(requests).toBeGreaterThan(0);
  });
});

function after(before: Evaluation, objects: readonly KubernetesObject[]): Evaluation {
  const changes = objects.map(object => ({ ref: refOf(object), before: undefined, after: object }));
  return finish(evaluationAfter(before, changes));
}

describe('An evaluation after a change', () => {
  it('equals one of the changed objects, and leaves the other as it was', () => {
    fc.assert(
      fc.property(cluster, fc.array(any, { maxLength: 3 }), (objects, others) => {
        const before = evaluateWhole(objects);
        const told = conclusions(before);
        const copy = after(before, others);
        expect(conclusions(before)).toBe(told);
        const afresh = evaluateWhole(objects);
        others.forEach(object => afresh.set(object));
        afresh.run();
        expect(conclusions(copy)).toBe(conclusions(afresh));
      }),
      runs(60)
    );
  });
});
