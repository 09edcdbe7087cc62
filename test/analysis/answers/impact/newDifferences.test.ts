import { describe, expect, it } from 'vitest';
import {
  evaluateGiven,
  evaluationAfter,
  finish,
  impactOf,
  newDifferences,
  refOf,
  RULES,
} from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { gateway, gatewayClass, listener, parent, route, service } from '../../objects';

function evaluated(...objects: readonly KubernetesObject[]) {
  return evaluateGiven([gatewayClass(), service('shop/web'), ...objects], RULES);
}

const CLOSED = gateway('infra/gw', [listener('http')]);
const OPEN = gateway('infra/gw', [
  listener('http', { allowedRoutes: { namespaces: { from: 'All' } } }),
]);
const ROUTE = route('shop/web', [parent()], {
  rules: [{ backendRefs: [{ name: 'web', port: 80 }] }],
});

const EAST = evaluated(CLOSED, ROUTE);
const AFTER = finish(evaluationAfter(EAST, [{ ref: refOf(OPEN), before: CLOSED, after: OPEN }]));
const { requests } = impactOf(EAST, AFTER);

describe('newDifferences', () => {
  it('names the cluster that answered like this one before the change', () => {
    const west = { cluster: 'west', evaluation: evaluated(CLOSED, ROUTE) };
    const [difference, ...others] = finish(newDifferences(requests, [west]));
    expect(others).toEqual([]);
    expect(difference).toMatchObject({
      cluster: 'west',
      there: { outcome: 'notFound' },
      of: { after: { outcome: 'backend' } },
    });
    expect(difference?.parts).toContain('outcome');
  });

  it('names no cluster that differed before, or that the change makes alike', () => {
    const west = { cluster: 'west', evaluation: evaluated(OPEN, ROUTE) };
    const bare = { cluster: 'bare', evaluation: evaluated() };
    expect(finish(newDifferences(requests, [west, bare]))).toEqual([]);
  });
});
