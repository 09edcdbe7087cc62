import { describe, expect, it } from 'vitest';
import { evaluateGiven, type GivenRequest, traceAnswers } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { GraphIndex } from '../../../src/graph/graphIndex';
import { requestWays } from '../../../src/graph/ways/requestWays';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  parent,
  route,
  service,
} from '../../analysis/objects';
import { draw, partOf } from '../support/fleets';

const open = allow('All');
const to = (name: string, weight = 1) => ({ name, port: 80, weight });
const prefix = (value: string) => [{ path: { type: 'PathPrefix', value } }];

const web = route('shop/web', [parent()], {
  hostnames: ['a.test'],
  rules: [
    { matches: prefix('/cart'), backendRefs: [to('cart'), to('cart-next', 0)] },
    {
      matches: prefix('/'),
      filters: [{ type: 'RequestMirror', requestMirror: { backendRef: to('copy') } }],
      backendRefs: [to('front')],
    },
  ],
});
const base = [
  gatewayClass(),
  gateway('infra/gw', [listener('http', open), listener('other', { port: 81, ...open })]),
  ...['cart', 'cart-next', 'front', 'copy'].map(name => service(`shop/${name}`)),
];

function waysOf(clusters: Record<string, KubernetesObject[]>, given: GivenRequest) {
  const evaluations = Object.fromEntries(
    Object.entries(clusters).map(([name, objects]) => [name, evaluateGiven(objects, [])])
  );
  const graph = draw(evaluations);
  const lanes = Object.entries(evaluations).map(([cluster, evaluation]) => ({
    cluster,
    answers: traceAnswers(evaluation, given),
  }));
  const found = requestWays(GraphIndex.of(graph), lanes);
  return { ...partOf(graph, found.way), unanswered: found.unanswered };
}

describe('The way of a request', () => {
  it('leads through one listener and one rule to the backends with a share', () => {
    const { edges, unanswered } = waysOf(
      { east: [...base, web] },
      { host: 'a.test', path: '/cart' }
    );
    expect(edges).toEqual([
      'Gateway infra/gw#http > HTTPRoute shop/web',
      'GatewayClass example > Gateway infra/gw',
      'HTTPRoute shop/web#rule 0 > backend Service shop/cart',
    ]);
    expect(unanswered).toEqual([]);
  });

  it('leads to copies', () => {
    const { edges } = waysOf({ east: [...base, web] }, { host: 'a.test', path: '/x' });
    expect(edges.filter(edge => edge.includes('rule'))).toEqual([
      'HTTPRoute shop/web#rule 1 > backend Service shop/copy',
      'HTTPRoute shop/web#rule 1 > backend Service shop/front',
    ]);
  });

  it('ends where nothing matches, and names the cluster', () => {
    const { edges, unanswered } = waysOf(
      { east: [...base, web], west: base },
      { host: 'a.test', path: '/cart' }
    );
    expect(edges).toHaveLength(4);
    expect(unanswered).toEqual(['west']);
  });

  it('leads to a backend that is not there, which refuses the request', () => {
    const broken = route('shop/web', [parent()], { rules: [{ backendRefs: [to('nowhere')] }] });
    const { edges, unanswered } = waysOf({ east: [...base, broken] }, { host: 'a.test' });
    expect(edges).toContain('HTTPRoute shop/web#rule 0 > backend Service shop/nowhere');
    expect(unanswered).toEqual(['east']);
  });

  it('leads through a ListenerSet and its Gateway', () => {
    const set = listenerSet('shop/set', 'infra/gw', [listener('extra', { port: 8080, ...open })]);
    const own = gateway('infra/gw', [listener()], {
      allowedListeners: { namespaces: { from: 'All' } },
    });
    const below = route(
      'shop/web',
      [{ kind: 'ListenerSet', name: 'set', group: 'gateway.networking.k8s.io' }],
      { rules: [{ backendRefs: [to('front')] }] }
    );
    const { edges } = waysOf(
      { east: [...base.filter(({ kind }) => kind !== 'Gateway'), own, set, below] },
      { host: 'a.test', port: 8080 }
    );
    expect(edges).toEqual([
      'Gateway infra/gw > ListenerSet shop/set',
      'GatewayClass example > Gateway infra/gw',
      'HTTPRoute shop/web#rule 0 > backend Service shop/front',
      'ListenerSet shop/set#extra > HTTPRoute shop/web',
    ]);
  });

  it('is every way that an unknown answer may take', () => {
    const wide = route('shop/wide', [parent()], {
      hostnames: ['*.test'],
      rules: [{ backendRefs: [to('front')] }],
    });
    const narrow = route('shop/narrow', [parent()], {
      hostnames: ['a.test'],
      rules: [{ matches: prefix('/only'), backendRefs: [to('cart')] }],
    });
    const { edges, unanswered } = waysOf(
      { east: [...base, wide, narrow] },
      { host: 'a.test', path: '/x' }
    );
    expect(edges).toContain('HTTPRoute shop/wide#rule 0 > backend Service shop/front');
    expect(unanswered).toEqual([]);
  });
});
