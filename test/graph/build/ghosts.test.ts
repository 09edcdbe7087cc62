// subject: src/graph/build/buildGraph.ts
import { describe, expect, it } from 'vitest';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import {
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

const sending = (...backendRefs: object[]) =>
  route('infra/web', [parent()], { rules: [{ backendRefs }] });

describe('A missing object is drawn where it is referenced', () => {
  it('a Gateway in the namespace that a parentRef without namespace selects', () => {
    const graph = graphOf([
      openGateway(),
      route('shop/web', [{ name: 'gw', sectionName: 'http' }]),
    ]);
    expect(edgesOf(graph, 'attachment')).toEqual([
      'Gateway shop/gw > HTTPRoute shop/web: False NoMatchingParent',
    ]);
    expect(nodeOf(graph, 'Gateway shop/gw')).toMatchObject({
      presence: 'missing',
      level: 'problem',
      rows: [],
    });
    expect(nodeOf(graph, 'Gateway infra/gw')).toMatchObject({ presence: 'there', level: 'good' });
  });

  it('a listener by its name, by its port or by both, once for all parentRefs that select it', () => {
    const asking = (name: string, fields: object) =>
      route(name, [parent('infra/gw', { ...fields })]);
    const graph = graphOf([
      openGateway(),
      asking('shop/a', { sectionName: 'https' }),
      asking('shop/b', { sectionName: 'https' }),
      asking('shop/c', { port: 81 }),
      asking('shop/d', { sectionName: 'http', port: 81 }),
    ]);
    expect(
      nodeOf(graph, 'Gateway infra/gw').rows.map(row =>
        row.kind === 'listener' ? [row.presence, row.name, row.port] : []
      )
    ).toEqual([
      ['there', 'http', 80],
      ['missing', 'https', undefined],
      ['missing', '', 81],
      ['missing', 'http', 81],
    ]);
    expect(edgesOf(graph, 'attachment')).toEqual([
      'Gateway infra/gw#?https: > HTTPRoute shop/a: False NoMatchingParent',
      'Gateway infra/gw#?https: > HTTPRoute shop/b: False NoMatchingParent',
      'Gateway infra/gw#?:81 > HTTPRoute shop/c: False NoMatchingParent',
      'Gateway infra/gw#?http:81 > HTTPRoute shop/d: False NoMatchingParent',
    ]);
  });

  it('the section of a vendor’s parent is not marked as missing', () => {
    const vendors = { group: 'example.com', kind: 'Foo', sectionName: 'x' };
    const graph = graphOf([
      object('example.com/v1', 'Foo', 'infra/foo'),
      route('infra/web', [parent('infra/foo', vendors)]),
      route('infra/other', [parent('infra/bar', vendors)]),
    ]);
    expect(edgesOf(graph, 'attachment')).toEqual([
      'example.com/Foo infra/bar > HTTPRoute infra/other: Unknown ImplementationSpecific',
      'example.com/Foo infra/foo > HTTPRoute infra/web: Unknown ImplementationSpecific',
    ]);
    expect(nodeOf(graph, 'example.com/Foo infra/foo')).toMatchObject({
      presence: 'there',
      rows: [],
    });
    expect(nodeOf(graph, 'example.com/Foo infra/bar').presence).toBe('unread');
  });

  it('a class', () => {
    const graph = graphOf([gateway('infra/gw', [listener()], { gatewayClassName: 'other' })]);
    expect(edgesOf(graph)).toEqual([
      'GatewayClass other > Gateway infra/gw: False GatewayClassNotFound',
    ]);
    expect(nodeOf(graph, 'GatewayClass other')).toMatchObject({
      presence: 'missing',
      level: 'problem',
    });
  });

  it('a Gateway without a class name has no class', () => {
    const graph = graphOf([gateway('infra/gw', [listener()], { gatewayClassName: '' })]);
    expect(edgesOf(graph)).toEqual([]);
    expect(graph.nodes.filter(({ role }) => role === 'class')).toHaveLength(1);
  });

  it('a backend, and one that may exist but is not permitted', () => {
    const graph = graphOf([
      openGateway(),
      service('data/db'),
      sending({ name: 'absent', port: 80 }, { name: 'db', namespace: 'data', port: 80 }),
    ]);
    expect(edgesOf(graph, 'backend')).toEqual([
      'HTTPRoute infra/web#rule 0 > backend Service infra/absent: False BackendNotFound',
      'HTTPRoute infra/web#rule 0 > backend Service data/db: False RefNotPermitted',
    ]);
    expect(nodeOf(graph, 'backend Service infra/absent')).toMatchObject({
      presence: 'missing',
      level: 'problem',
    });
    expect(nodeOf(graph, 'backend Service data/db')).toMatchObject({
      presence: 'there',
      level: 'plain',
    });
    expect(nodeOf(graph, 'HTTPRoute infra/web').level).toBe('problem');
  });

  it('a backend of an invalid kind, and the object if it exists', () => {
    const ofKind = (kind: string, group = '') => ({ group, kind, name: 'x' });
    const graph = graphOf([
      openGateway(),
      object('v1', 'ConfigMap', 'infra/x'),
      sending(ofKind('ConfigMap'), ofKind('Pod'), ofKind('Bucket', 'example.com')),
    ]);
    expect(edgesOf(graph, 'backend').map(edge => edge.replace(/^.* > backend /, ''))).toEqual([
      'ConfigMap infra/x: False InvalidKind',
      'Pod infra/x: False InvalidKind',
      'example.com/Bucket infra/x: False InvalidKind',
    ]);
    const presence = (name: string) => nodeOf(graph, `backend ${name} infra/x`).presence;
    expect([presence('ConfigMap'), presence('Pod'), presence('example.com/Bucket')]).toEqual([
      'there',
      'missing',
      'missing',
    ]);
  });

  it('a vendor’s backend looks the same, whichever reference comes first', () => {
    const bucket = { group: 'example.com', kind: 'Bucket', namespace: 'data', name: 'x' };
    const asking = (name: string) => route(name, [], { rules: [{ backendRefs: [bucket] }] });
    const served = object('example.com/v1', 'Bucket', 'elsewhere/y');
    const far = asking('a/not-permitted');
    const near = asking('data/own');
    const drawn = (objects: readonly KubernetesObject[]) =>
      nodeOf(graphOf([served, ...objects]), 'backend example.com/Bucket data/x').presence;
    expect([drawn([far]), drawn([near]), drawn([far, near])]).toEqual([
      'unread',
      'unread',
      'unread',
    ]);
  });
});

describe('An unread object is not marked as missing', () => {
  it('in a partial input', () => {
    const drawn = graphOf(
      [
        gateway('infra/gw', [listener('http', open)], { gatewayClassName: 'other' }),
        listenerSet('infra/set', 'infra/absent'),
        route('infra/web', [
          parent('infra/gone', { sectionName: 'x' }),
          parent('infra/unknown', { kind: 'ListenerSet' }),
        ]),
        sending({ name: 'db' }),
      ],
      { partial: true }
    );
    expect(drawn.edges.filter(({ status }) => status === 'False')).toEqual([]);
    const ghosts = ['GatewayClass other', 'Gateway infra/absent', 'backend Service infra/db'].map(
      name => nodeOf(drawn, name)
    );
    ghosts.forEach(node => expect(node).toMatchObject({ presence: 'unread', level: 'unknown' }));
  });

  it('without permission to list its kind', () => {
    const evaluation = evaluatedWith(
      [
        gatewayClass(),
        route('infra/web', [parent('infra/gw'), parent('infra/set', { kind: 'ListenerSet' })], {
          rules: [{ backendRefs: [{ name: 'db' }, { group: '', kind: 'Pod', name: 'x' }] }],
        }),
      ],
      [
        ...['Gateway', 'ListenerSet'].map(
          kind => [GATEWAY_API_GROUP, kind, { state: 'none', cause: 'forbidden' }] as const
        ),
        ...['Service', 'Pod'].map(
          kind => ['', kind, { state: 'none', cause: 'forbidden' }] as const
        ),
      ]
    );
    const graph = draw({ east: evaluation });
    expect(edgesOf(graph)).toEqual([
      'Gateway infra/gw > HTTPRoute infra/web: Unknown NotRead',
      'ListenerSet infra/set > HTTPRoute infra/web: Unknown NotRead',
      'HTTPRoute infra/web#rule 0 > backend Service infra/db: Unknown NotRead',
      'HTTPRoute infra/web#rule 0 > backend Pod infra/x: False InvalidKind',
    ]);
    ['Gateway infra/gw', 'ListenerSet infra/set', 'backend Service infra/db', 'backend Pod infra/x']
      .map(name => nodeOf(graph, name))
      .forEach(node => expect(node.presence).toBe('unread'));
  });

  it('and a backend behind a vendor’s filter does not improve the level of a route', () => {
    const evaluation = evaluatedWith(
      [
        gatewayClass(),
        object('example.com/v1', 'Filter', 'infra/f'),
        openGateway(),
        route('infra/web', [parent()], {
          rules: [
            {
              filters: [
                {
                  type: 'ExtensionRef',
                  extensionRef: { group: 'example.com', kind: 'Filter', name: 'f' },
                },
              ],
            },
            { backendRefs: [{ name: 'db' }] },
          ],
        }),
      ],
      [['', 'Service', { state: 'none', cause: 'forbidden' }]]
    );
    expect(nodeOf(draw({ east: evaluation }), 'HTTPRoute infra/web').level).toBe('unknown');
  });
});
