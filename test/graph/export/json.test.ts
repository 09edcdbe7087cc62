import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../../src/graph/export/json';
import { graphOf } from './support/graphOf';
import { SHOP } from './support/shop';

const document = jsonOf(graphOf(SHOP));

describe('The JSON of a graph', () => {
  it('lists clusters, nodes and edges', () => {
    expect(Object.keys(document)).toEqual(['clusters', 'nodes', 'edges']);
    expect(document.clusters).toEqual([{ name: 'east', stale: false }]);
  });

  it('writes an object with its rows', () => {
    expect(document.nodes.find(({ id }) => id === 'east|HTTPRoute shop/sale')).toEqual({
      kind: 'object',
      id: 'east|HTTPRoute shop/sale',
      cluster: 'east',
      role: 'route',
      object: {
        group: 'gateway.networking.k8s.io',
        kind: 'HTTPRoute',
        namespace: 'shop',
        name: 'sale',
      },
      presence: 'there',
      level: 'problem',
      mesh: false,
      hostnames: [],
      readiness: null,
      rows: [{ kind: 'rule', id: 'rule 0', name: '', match: '', moreMatches: 0, answeredBy: '' }],
    });
  });

  it('gives the reason of a refused attachment, by the deciding check', () => {
    expect(document.edges.find(({ status }) => status === 'False')).toMatchObject({
      kind: 'set',
      reason: 'NotAllowed',
      message: null,
    });
    const refused = document.edges.find(
      ({ kind, status }) => kind === 'attachment' && status === 'False'
    );
    expect(refused).toEqual({
      id: expect.any(String),
      cluster: 'east',
      kind: 'attachment',
      from: { node: 'east|Gateway infra/gw', row: 'http' },
      to: { node: 'east|HTTPRoute shop/sale', row: null },
      status: 'False',
      reason: 'NotAllowedByListeners',
      message:
        'Listener http accepts routes from namespace infra only (allowedRoutes.namespaces.from: Same), and this route is in shop.',
      aside: false,
      idle: false,
      hostnames: ['*'],
      share: null,
      count: 1,
    });
  });

  it('gives the problem of a reference', () => {
    expect(document.edges.find(({ reason }) => reason === 'BackendNotFound')).toMatchObject({
      message: 'Service shop/gone does not exist.',
      share: 1,
    });
  });

  it('survives writing and parsing', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
