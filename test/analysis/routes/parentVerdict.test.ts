import { describe, expect, it } from 'vitest';
import {
  type Conclusion,
  evaluateGiven,
  type ParentVerdict,
  refOf,
  RULES,
} from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  namespace,
  object,
  parent,
  referenceGrant,
  route,
  service,
} from '../objects';

function parents(
  judged: KubernetesObject,
  objects: readonly KubernetesObject[]
): readonly ParentVerdict[] {
  return (
    evaluateGiven([gatewayClass(), judged, ...objects], RULES).route(refOf(judged))?.parents ?? []
  );
}

function accepted(judged: KubernetesObject, ...objects: readonly KubernetesObject[]): string {
  const { status, reason } = parents(judged, objects)[0]?.accepted as Conclusion;
  return `${status} ${reason}`;
}

const to = (fields: object) => route('shop/web', [parent('infra/gw', { ...fields })]);
const open = allow('All');

describe('A route is accepted', () => {
  it.each([
    ['by any listener if the parentRef names none', route(), [listener('a'), listener('b', open)]],
    ['by the named section', to({ sectionName: 'b' }), [listener('a'), listener('b', open)]],
    [
      'by the selected port',
      to({ port: 81 }),
      [listener('a'), listener('b', { ...open, port: 81 })],
    ],
    [
      'from a namespace with the required labels',
      route(),
      [listener('a', allow('Selector', { matchLabels: { team: 'shop' } }))],
    ],
    [
      'from a namespace that is selected by its name',
      route(),
      [
        listener(
          'a',
          allow('Selector', { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } })
        ),
      ],
    ],
  ])('%s', (_, judged, listeners) => {
    const labelled = namespace('shop', { team: 'shop' });
    expect(accepted(judged, gateway('infra/gw', listeners), labelled)).toBe('True Accepted');
  });

  it('by a Gateway of its own namespace if the parentRef has no namespace', () => {
    const judged = route('infra/web', [{ name: 'gw' }]);
    expect(accepted(judged, gateway())).toBe('True Accepted');
    expect(accepted(route('shop/web', [{ name: 'gw' }]), gateway())).toBe('False NoMatchingParent');
  });

  it('even if the controller refuses the Gateway’s class', () => {
    const refused = gatewayClass('example', {
      status: { conditions: [{ type: 'Accepted', status: 'False' }] },
    });
    const judged = route('infra/web', [parent()]);
    const evaluation = evaluateGiven([refused, gateway(), judged], RULES);
    expect(evaluation.route(refOf(judged))?.parents[0]?.accepted.status).toBe('True');
  });
});

describe('A route that no listener accepts is refused', () => {
  it.each([
    [
      'because of a section that does not exist',
      to({ sectionName: 'c' }),
      [listener('a', open)],
      'NoMatchingParent',
    ],
    [
      'because of a port that does not exist',
      to({ port: 81 }),
      [listener('a', open)],
      'NoMatchingParent',
    ],
    [
      'because section and port belong to two listeners',
      to({ sectionName: 'a', port: 81 }),
      [listener('a', open), listener('b', { ...open, port: 81 })],
      'NoMatchingParent',
    ],
    ['from another namespace by default', route(), [listener('a')], 'NotAllowedByListeners'],
    [
      'from any namespace with None',
      route('infra/web'),
      [listener('a', allow('None'))],
      'NotAllowedByListeners',
    ],
    [
      'from a namespace without the labels',
      route(),
      [listener('a', allow('Selector', { matchLabels: { team: 'other' } }))],
      'NotAllowedByListeners',
    ],
    [
      'because of the protocol',
      route('shop/web', [parent()], {}, { kind: 'UDPRoute' }),
      [listener('a', open)],
      'NotAllowedByListeners',
    ],
    [
      'because of the kind',
      route(),
      [
        listener('a', {
          allowedRoutes: { namespaces: { from: 'All' }, kinds: [{ kind: 'GRPCRoute' }] },
        }),
      ],
      'NotAllowedByListeners',
    ],
    [
      'because of the hostname',
      route('shop/web', [parent()], { hostnames: ['a.test'] }),
      [listener('a', { ...open, hostname: 'b.test' })],
      'NoMatchingListenerHostname',
    ],
    [
      'with the reason of the listener that fails the latest check',
      route('shop/web', [parent()], { hostnames: ['a.test'] }),
      [listener('a', { hostname: 'a.test' }), listener('b', { ...open, hostname: 'b.test' })],
      'NoMatchingListenerHostname',
    ],
    [
      'because of the namespace if the hostname does not match either',
      route('shop/web', [parent()], { hostnames: ['a.test'] }),
      [listener('a', { hostname: 'b.test' })],
      'NotAllowedByListeners',
    ],
    [
      'by the listener that it names, whatever the others decide',
      route('shop/web', [parent('infra/gw', { sectionName: 'a' })]),
      [listener('a'), listener('b', { ...open, port: 81 })],
      'NotAllowedByListeners',
    ],
  ])('%s', (_, judged, listeners, reason) => {
    expect(accepted(judged, gateway('infra/gw', listeners))).toBe(`False ${reason}`);
  });

  it('even with a ReferenceGrant', () => {
    const grant = referenceGrant(
      'infra/routes',
      [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' }],
      [{ group: 'gateway.networking.k8s.io', kind: 'Gateway' }]
    );
    expect(accepted(route(), gateway(), grant)).toBe('False NotAllowedByListeners');
  });
});

describe('A route is pending', () => {
  it('if the class of its Gateway does not exist', () => {
    const orphan = gateway('infra/gw', [listener('a', open)], { gatewayClassName: 'gone' });
    expect(accepted(route(), orphan)).toBe('Unknown Pending');
  });
});

describe('A route whose parentRef names a ListenerSet', () => {
  const letIn = { allowedListeners: { namespaces: { from: 'All' } } };
  const set = listenerSet('teams/set', 'infra/gw', [listener('extra', { ...open, port: 8080 })]);
  const ofSet = route('shop/web', [parent('teams/set', { kind: 'ListenerSet' })]);

  it('is accepted by the set’s listeners', () => {
    expect(accepted(ofSet, gateway('infra/gw', [listener()], letIn), set)).toBe('True Accepted');
  });

  it('is refused if the Gateway refuses the set', () => {
    expect(accepted(ofSet, gateway(), set)).toMatch(/^False /);
  });

  it('is pending if the class of that Gateway does not exist', () => {
    const orphan = gateway('infra/gw', [listener()], { gatewayClassName: 'gone' });
    expect(accepted(ofSet, orphan, set)).toBe('Unknown Pending');
  });

  it('is unknown if the parent of the set is of a vendor’s kind', () => {
    const vendors = { group: 'example.com', kind: 'Edge', name: 'edge', namespace: 'infra' };
    const ofVendor = object(set.apiVersion, 'ListenerSet', 'teams/set', {
      spec: { parentRef: vendors, listeners: [listener('extra', open)] },
    });
    const edge = object('example.com/v1', 'Edge', 'infra/edge', {});
    expect(accepted(ofSet, ofVendor, edge)).toBe('Unknown ImplementationSpecific');
    const [verdict] = parents(ofSet, [ofVendor, edge]);
    expect(verdict?.checks[0]?.paths).toEqual([
      { object: expect.objectContaining({ kind: 'ListenerSet' }), field: '.spec.parentRef' },
    ]);
  });

  it('does not attach to listeners of the Gateway, and vice versa', () => {
    const gw = gateway('infra/gw', [listener('own', open)], letIn);
    const section = (name: string, sectionName: string, fields: object = {}) =>
      route('shop/web', [parent(name, { sectionName, ...fields })]);
    const kind = { kind: 'ListenerSet' };
    expect(accepted(section('teams/set', 'own', kind), gw, set)).toBe('False NoMatchingParent');
    expect(accepted(section('infra/gw', 'extra'), gw, set)).toBe('False NoMatchingParent');
    expect(accepted(section('teams/set', 'extra', kind), gw, set)).toBe('True Accepted');
  });

  it('has one verdict for each parentRef', () => {
    const both = route('shop/web', [
      parent('infra/gw', { sectionName: 'extra' }),
      parent('teams/set', { kind: 'ListenerSet', sectionName: 'extra' }),
    ]);
    const gw = gateway('infra/gw', [listener('own', open)], letIn);
    expect(parents(both, [gw, set]).map(item => item.accepted.status)).toEqual(['False', 'True']);
  });

  it('is compared with the set’s namespace for `from: Same`, not with the Gateway’s', () => {
    const same = listenerSet('teams/set', 'infra/gw', [listener('extra', { port: 8080 })]);
    const gw = gateway('infra/gw', [listener()], letIn);
    const from = (name: string) => route(name, [parent('teams/set', { kind: 'ListenerSet' })]);
    expect(accepted(from('teams/web'), gw, same)).toBe('True Accepted');
    expect(accepted(from('infra/web'), gw, same)).toBe('False NotAllowedByListeners');
  });

  it('is refused if the set is of another API group', () => {
    const other = object('example.com/v1', 'ListenerSet', 'teams/set', {
      spec: { parentRef: { name: 'gw', namespace: 'infra' }, listeners: [listener('extra')] },
    });
    const gw = gateway('infra/gw', [listener()], letIn);
    const [verdict] = evaluateGiven([gatewayClass(), gw, other], RULES).allGateways().values();
    expect(verdict?.listenerSets).toEqual([]);
    expect(accepted(ofSet, gw, other)).toBe('False NoMatchingParent');
  });
});

describe('A route whose parentRef names a Service', () => {
  const mesh = (fields: object = {}) =>
    route('shop/web', [parent('data/db', { group: '', kind: 'Service', ...fields })]);
  const db = service('data/db', [{ name: 'sql', port: 5432 }]);

  it.each([
    ['is accepted if the Service exists', mesh(), 'True Accepted'],
    ['is accepted by the Service’s port', mesh({ port: 5432 }), 'True Accepted'],
    ['is accepted by the port’s name', mesh({ sectionName: 'sql' }), 'True Accepted'],
    [
      'is refused for a port that the Service does not have',
      mesh({ port: 80 }),
      'False NoMatchingParent',
    ],
  ])('%s', (_, judged, expected) => {
    expect(accepted(judged, db)).toBe(expected);
    expect(parents(judged, [db])[0]?.mesh).toBe(true);
  });

  it('is refused if the Service does not exist', () => {
    expect(accepted(mesh())).toBe('False NoMatchingParent');
  });

  it('needs no ReferenceGrant, unless a Gateway is a parent too', () => {
    const rules = [{ backendRefs: [{ name: 'db', namespace: 'data', port: 5432 }] }];
    const toService = parent('data/db', { group: '', kind: 'Service' });
    const status = (parentRefs: unknown) => {
      const judged = route('shop/web', parentRefs, { rules });
      return evaluateGiven([judged, db], RULES).route(refOf(judged))?.resolvedRefs.reason;
    };
    expect(status([toService])).toBe('ResolvedRefs');
    expect(status([toService, parent()])).toBe('RefNotPermitted');
  });
});

describe('The number of attached routes of a listener', () => {
  it('includes routes with unresolved references, each once', () => {
    const judged = route('infra/web', [parent(), parent('infra/gw', { sectionName: 'http' })], {
      rules: [{ backendRefs: [{ name: 'gone' }] }],
    });
    const evaluation = evaluateGiven(
      [gatewayClass(), gateway(), judged, route('shop/refused')],
      RULES
    );
    const [verdict] = evaluation.allGateways().values();
    expect(verdict?.listeners.map(item => evaluation.attached(item).size)).toEqual([1]);
  });
});

describe('Invalid hostnames', () => {
  it.each([[['']], [['not a hostname']], [[{}]], [[null]], [['10.0.0.1']]])(
    'such as %j do not match every hostname',
    hostnames => {
      const judged = route('shop/web', [parent()], { hostnames });
      expect(accepted(judged, gateway('infra/gw', [listener('a', open)]))).toMatch(/^False/);
    }
  );
});
