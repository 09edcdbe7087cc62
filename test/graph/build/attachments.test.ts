import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  object,
  parent,
  route,
  service,
} from '../../analysis/objects';
import { draw, edgesOf, evaluatedWith, graphOf, nodeOf } from '../support/fleets';
import { open, openGateway } from '../support/openGateway';

describe('A listener that refuses a route', () => {
  const tcp = listener('tcp', { port: 81, protocol: 'TCP', ...open });
  const admin = listener('admin', { port: 82, hostname: 'admin.test', ...open });
  const web = route('shop/web', [parent()], { hostnames: ['shop.test'] });
  const attached = (objects: readonly KubernetesObject[]) =>
    edgesOf(graphOf(objects), 'attachment').map(edge =>
      edge.replace('Gateway infra/gw#', '').replace(' > HTTPRoute shop/web', '')
    );

  it('because of protocol, kind or hostname is aside if another listener accepts it', () => {
    const grpc = listener('grpc', {
      port: 83,
      allowedRoutes: { ...(open.allowedRoutes as object), kinds: [{ kind: 'GRPCRoute' }] },
    });
    expect(attached([openGateway([listener('http', open), tcp, admin, grpc]), web])).toEqual([
      'http: True',
      'tcp: False NotAllowedByListeners, aside',
      'admin: False NoMatchingListenerHostname, aside',
      'grpc: False NotAllowedByListeners, aside',
    ]);
  });

  it('because of the namespace is not aside', () => {
    expect(
      attached([openGateway([listener('http', open), listener('own', { port: 81 })]), web])
    ).toEqual(['http: True', 'own: False NotAllowedByListeners']);
  });

  it('is not aside if the parentRef selects it', () => {
    const asking = route('shop/web', [parent('infra/gw', { sectionName: 'tcp' })]);
    expect(attached([openGateway([listener('http', open), tcp]), asking])).toEqual([
      'tcp: False NotAllowedByListeners',
    ]);
  });

  it('is not aside if it fails the latest check and no listener accepts the route', () => {
    const own = listener('own');
    expect(attached([openGateway([own, tcp, admin]), web])).toEqual([
      'own: False NotAllowedByListeners, aside',
      'tcp: False NotAllowedByListeners, aside',
      'admin: False NoMatchingListenerHostname',
    ]);
    expect(attached([openGateway([own, tcp]), web])).toEqual([
      'own: False NotAllowedByListeners',
      'tcp: False NotAllowedByListeners, aside',
    ]);
    expect(attached([openGateway([tcp]), web])).toEqual(['tcp: False NotAllowedByListeners']);
  });

  it('is not aside if it refuses a route that no listener accepts, and the class does not exist', () => {
    const unclassed = (listeners: unknown) =>
      gateway('infra/gw', listeners, { gatewayClassName: 'other' });
    expect(attached([unclassed([admin, tcp]), web])).toEqual([
      'admin: False NoMatchingListenerHostname',
      'tcp: False NotAllowedByListeners, aside',
    ]);
    expect(attached([unclassed([listener('http', open), admin]), web])).toEqual([
      'http: Unknown Pending',
      'admin: False NoMatchingListenerHostname, aside',
    ]);
  });

  it('leaves the edges of unknown listeners separate', () => {
    const quic = listener('quic', { port: 443, protocol: 'example.com/quic', ...open });
    const bySelector = listener('labels', allow('Selector', { matchLabels: { team: 'shop' } }));
    expect(attached([openGateway([listener('http', open), quic]), web])).toEqual([
      'http: True',
      'quic: Unknown ImplementationSpecific',
    ]);
    const evaluation = evaluatedWith(
      [gatewayClass(), openGateway([quic, bySelector]), web],
      [['', 'Namespace', { state: 'none', cause: 'forbidden' }]]
    );
    expect(edgesOf(draw({ east: evaluation }), 'attachment')).toEqual([
      'Gateway infra/gw#quic > HTTPRoute shop/web: Unknown ImplementationSpecific',
      'Gateway infra/gw#labels > HTTPRoute shop/web: Unknown NotRead',
    ]);
  });
});

describe('ListenerSets', () => {
  const ofSet = (name: string) => route(name, [parent('infra/set', { kind: 'ListenerSet' })]);
  const admitting = (from: string) =>
    gateway('infra/gw', [listener('http', open)], { allowedListeners: { namespaces: { from } } });

  it('that are accepted stand below their Gateway, and their routes below them', () => {
    const graph = graphOf([admitting('Same'), listenerSet('infra/set'), ofSet('infra/web')]);
    expect(edgesOf(graph, 'set', 'attachment')).toEqual([
      'Gateway infra/gw > ListenerSet infra/set: True',
      'ListenerSet infra/set#extra > HTTPRoute infra/web: True',
    ]);
    const set = nodeOf(graph, 'ListenerSet infra/set');
    expect(set).toMatchObject({ presence: 'there', level: 'good', role: 'listenerSet' });
    expect(set.rows).toMatchObject([{ name: 'extra', port: 8080, level: 'good' }]);
    expect(nodeOf(graph, 'Gateway infra/gw').rows).toMatchObject([{ name: 'http' }]);
  });

  it('that are refused show their listeners, and edges of the routes that those would accept', () => {
    const set = listenerSet('infra/set', 'infra/gw', [
      listener('extra', { port: 8080 }),
      listener('tcp', { port: 81, protocol: 'TCP' }),
      listener('admin', { port: 82, hostname: 'admin.test' }),
    ]);
    const web = route('infra/web', [parent('infra/set', { kind: 'ListenerSet' })], {
      hostnames: ['shop.test'],
    });
    const graph = graphOf([admitting('None'), set, web]);
    expect(edgesOf(graph, 'set', 'attachment')).toEqual([
      'Gateway infra/gw > ListenerSet infra/set: False NotAllowed',
      'ListenerSet infra/set#extra > HTTPRoute infra/web: False NotAllowed',
      'ListenerSet infra/set#tcp > HTTPRoute infra/web: False NotAllowed, aside',
      'ListenerSet infra/set#admin > HTTPRoute infra/web: False NotAllowed, aside',
    ]);
    expect(nodeOf(graph, 'ListenerSet infra/set').level).toBe('problem');
    expect(nodeOf(graph, 'HTTPRoute infra/web').level).toBe('problem');
  });

  it('whose Gateway does not exist have its ghost above them', () => {
    const graph = graphOf([listenerSet('infra/set', 'other/gw'), ofSet('infra/web')]);
    expect(edgesOf(graph)).toEqual([
      'Gateway other/gw > ListenerSet infra/set: False ParentNotFound',
      'ListenerSet infra/set#extra > HTTPRoute infra/web: False NoMatchingParent',
    ]);
    expect(nodeOf(graph, 'Gateway other/gw')).toMatchObject({ presence: 'missing', rows: [] });
    expect(nodeOf(graph, 'ListenerSet infra/set')).toMatchObject({
      presence: 'there',
      level: 'problem',
      rows: [{ name: 'extra', level: 'plain' }],
    });
  });

  it('of an existing vendor’s parent are implementation-specific', () => {
    const graph = graphOf([
      object('example.com/v1', 'Foo', 'infra/foo'),
      object('gateway.networking.k8s.io/v1', 'ListenerSet', 'infra/set', {
        spec: {
          parentRef: { group: 'example.com', kind: 'Foo', name: 'foo' },
          listeners: [listener()],
        },
      }),
    ]);
    expect(edgesOf(graph)).toEqual([
      'example.com/Foo infra/foo > ListenerSet infra/set: Unknown ImplementationSpecific',
    ]);
  });

  it('that a route selects and that do not exist are ghosts', () => {
    const graph = graphOf([admitting('All'), ofSet('infra/web')]);
    expect(edgesOf(graph, 'set', 'attachment')).toEqual([
      'ListenerSet infra/set > HTTPRoute infra/web: False NoMatchingParent',
    ]);
    expect(nodeOf(graph, 'ListenerSet infra/set')).toMatchObject({
      presence: 'missing',
      role: 'listenerSet',
    });
  });
});

describe('Routes of a mesh', () => {
  const ofMesh = (fields: object = {}) =>
    route('shop/web', [parent('shop/cart', { group: '', kind: 'Service', ...fields })], {
      rules: [{ backendRefs: [{ name: 'cart', port: 80 }] }],
    });

  it('have the Service as parent, apart from the Service as backend', () => {
    const graph = graphOf([service('shop/cart'), ofMesh()]);
    expect(edgesOf(graph)).toEqual([
      'mesh Service shop/cart > HTTPRoute shop/web: True',
      'HTTPRoute shop/web#rule 0 > backend Service shop/cart: True',
    ]);
    expect(nodeOf(graph, 'mesh Service shop/cart')).toMatchObject({
      role: 'gateway',
      mesh: true,
      presence: 'there',
      level: 'plain',
    });
    expect(nodeOf(graph, 'backend Service shop/cart')).toMatchObject({
      role: 'backend',
      mesh: false,
    });
  });

  it('select a port or a Service that does not exist', () => {
    const noPort = graphOf([service('shop/cart'), ofMesh({ port: 81 })]);
    expect(edgesOf(noPort, 'attachment')).toEqual([
      'mesh Service shop/cart > HTTPRoute shop/web: False NoMatchingParent',
    ]);
    expect(nodeOf(noPort, 'mesh Service shop/cart')).toMatchObject({ presence: 'there', rows: [] });
    expect(nodeOf(graphOf([ofMesh()]), 'mesh Service shop/cart').presence).toBe('missing');
  });
});
