// subject: src/graph/build/buildGraph.ts
import { describe, expect, it } from 'vitest';
import { evaluateGiven } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import {
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  object,
  parent,
  route,
} from '../../analysis/objects';
import { reported, withStatus } from '../../analysis/reports';
import { draw, edgesOf, graphOf, nodeOf } from '../support/fleets';
import { open, openGateway } from '../support/openGateway';

describe('Nodes', () => {
  it('have the level of their listeners', () => {
    const graph = graphOf([
      gateway('infra/gw', [
        listener('http', { hostname: 'Shop.Test' }),
        listener('https', {
          port: 443,
          protocol: 'HTTPS',
          tls: { certificateRefs: [{ name: 'cert' }] },
        }),
        listener('twice', { port: 81 }),
        listener('twice-too', { port: 81 }),
        listener('odd', { port: 82, protocol: 'example.com/x' }),
      ]),
      object('v1', 'Secret', 'infra/other', {}),
    ]);
    expect(
      nodeOf(graph, 'Gateway infra/gw').rows.map(row =>
        row.kind === 'listener' ? [row.name, row.hostname, row.secure, row.level] : []
      )
    ).toEqual([
      ['http', 'shop.test', false, 'good'],
      ['https', '', true, 'problem'],
      ['twice', '', false, 'problem'],
      ['twice-too', '', false, 'problem'],
      ['odd', '', false, 'unknown'],
    ]);
    expect(nodeOf(graph, 'Gateway infra/gw').level).toBe('problem');
  });

  it('separate listeners with the same name', () => {
    const graph = graphOf([
      openGateway([listener('a', open), listener('a', { port: 81, ...open })]),
      route('shop/web', [parent('infra/gw', { sectionName: 'a' })]),
    ]);
    expect(edgesOf(graph, 'attachment')).toEqual([
      'Gateway infra/gw#a > HTTPRoute shop/web: True',
      'Gateway infra/gw#a~1 > HTTPRoute shop/web: True',
    ]);
  });

  it('of routes have hostnames, unless their kind has none', () => {
    const drawn = (kind: string, hostnames: unknown) =>
      nodeOf(graphOf([route('a/r', [], { hostnames }, { kind })]), `${kind} a/r`).hostnames;
    expect(drawn('HTTPRoute', ['A.Test', '*.b.test'])).toEqual(['a.test', '*.b.test']);
    expect(drawn('HTTPRoute', undefined)).toEqual([]);
    expect(drawn('TCPRoute', undefined)).toBeNull();
    // Invalid hostnames are not any hostname.
    expect(drawn('HTTPRoute', [null])).toHaveLength(1);
  });

  it('of routes have the level of the analysis', () => {
    const level = (objects: readonly KubernetesObject[]) =>
      nodeOf(graphOf(objects), 'HTTPRoute infra/web').level;
    const web = (fields: object = {}, parents: unknown = [parent()]) =>
      route('infra/web', parents, { ...fields });
    expect(level([openGateway(), web()])).toBe('good');
    expect(level([openGateway(), web({}, [])])).toBe('problem');
    expect(level([openGateway(), web({}, [parent(), parent('infra/gone')])])).toBe('problem');
    expect(level([openGateway(), web({ rules: [{ backendRefs: [{ name: 'x' }] }] })])).toBe(
      'problem'
    );
    const asOther = gateway('infra/gw', [listener()], { gatewayClassName: 'other' });
    expect(level([asOther, web()])).toBe('problem');
  });

  it('of Gateways whose certificates were not read have the level that the controller reports', () => {
    const level = (status: object) => {
      const https = listener('https', {
        port: 443,
        protocol: 'HTTPS',
        tls: { certificateRefs: [{ name: 'tls' }] },
      });
      const allowedListeners = { namespaces: { from: 'All' } };
      const graph = graphOf([
        gateway('infra/gw', [https], { allowedListeners }, { ...status }),
        listenerSet('infra/set', 'infra/gw', [{ ...https, hostname: 'set.test' }]),
      ]);
      return ['Gateway infra/gw', 'ListenerSet infra/set'].map(name => nodeOf(graph, name).level);
    };
    expect(level({})).toEqual(['unknown', 'unknown']);
    const conditions = [reported('Accepted=True/Accepted'), reported('Programmed=True/Programmed')];
    const addresses = [{ type: 'IPAddress', value: '192.0.2.1' }];
    expect(level(withStatus({ conditions, addresses }))).toEqual(['good', 'unknown']);
  });

  it('of classes have the level that their controller reports', () => {
    const graph = graphOf([
      gatewayClass('refused', {
        status: { conditions: [{ type: 'Accepted', status: 'False', reason: 'X' }] },
      }),
      gatewayClass('silent', { status: {} }),
    ]);
    expect(
      ['example', 'refused', 'silent'].map(name => nodeOf(graph, `GatewayClass ${name}`).level)
    ).toEqual(['good', 'problem', 'unknown']);
  });

  it('of several clusters are in their lanes, in the requested order', () => {
    const one = evaluateGiven([gatewayClass(), openGateway()], []);
    const graph = draw({ west: one, east: one });
    expect(graph.lanes).toEqual([
      { cluster: 'west', stale: false },
      { cluster: 'east', stale: false },
    ]);
    expect(nodeOf(graph, 'Gateway infra/gw', 'west').id).not.toBe(
      nodeOf(graph, 'Gateway infra/gw', 'east').id
    );
  });
});
