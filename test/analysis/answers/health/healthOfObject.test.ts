import { describe, expect, it } from 'vitest';
import {
  evaluateGiven,
  healthKey,
  healthOfObject,
  type ObjectRef,
  refOf,
  RULES,
} from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { evaluatedWith } from '../../../graph/support/fleets';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  object,
  parent,
  referenceGrant,
  route,
  service,
} from '../../objects';
import { listenerStatus, reported, tlsSecret, withStatus } from '../../reports';

const ADDRESSES = [{ type: 'IPAddress', value: '192.0.2.1' }];
const PROGRAMMED = {
  conditions: [reported('Accepted=True/Accepted'), reported('Programmed=True/Programmed')],
  addresses: ADDRESSES,
};
const https = (name: string, port: number, secret = 'tls') =>
  listener(name, { port, protocol: 'HTTPS', tls: { certificateRefs: [{ name: secret }] } });

function healthOf(
  judged: KubernetesObject,
  ...objects: readonly KubernetesObject[]
): string | undefined {
  const evaluation = evaluateGiven([gatewayClass(), judged, ...objects], RULES);
  const health = healthOfObject(evaluation, refOf(judged));
  return health && healthKey(health);
}

const gw = (listeners: readonly object[], status: object = PROGRAMMED, spec: object = {}) =>
  gateway('infra/gw', listeners, { ...spec }, withStatus(status));

describe('The health of a Gateway', () => {
  it('is attached without a reason if its listeners are served', () => {
    expect(healthOf(gw([listener()]))).toBe('attached');
  });

  it('is not known if no controller has reported anything', () => {
    expect(healthOf(gateway())).toBe('unknown:notReported');
    expect(healthOf(gw([listener()], { conditions: [] }))).toBe('unknown:notReported');
  });

  it('names the certificate of all its listeners, or of some', () => {
    const secret = tlsSecret('infra/other');
    expect(healthOf(gw([https('a', 443)], {}), secret)).toBe('unserved:certificate');
    expect(healthOf(gw([https('a', 443), listener()]), secret)).toBe('partly:certificate');
  });

  it('names what the controller reports about it or its listeners', () => {
    const conditions = [reported('Programmed=False/AddressNotAssigned')];
    expect(healthOf(gw([listener()], { conditions }))).toBe('unserved:address');
    const listeners = [listenerStatus('b', 'Programmed=False/PortUnavailable')];
    expect(
      healthOf(gw([listener(), listener('b', { port: 81 })], { ...PROGRAMMED, listeners }))
    ).toBe('partly:port');
  });

  it('names the class, the parameters and the listeners', () => {
    expect(healthOf(gateway('infra/gw', [listener()], { gatewayClassName: 'gone' }))).toBe(
      'unserved:controller'
    );
    expect(healthOf(gw([]))).toBe('refused:listeners');
    const infrastructure = { parametersRef: { group: '', kind: 'ConfigMap', name: 'gone' } };
    const other = object('v1', 'ConfigMap', 'infra/other');
    expect(healthOf(gw([listener()], {}, { infrastructure }), other)).toBe('refused:parameters');
  });

  it('names the Secrets that were not read, unless the controller reports that it is programmed', () => {
    expect(healthOf(gw([https('a', 443)], {}))).toBe('unknown:missing:Secret');
    expect(healthOf(gw([https('a', 443)]))).toBe('attached');
  });

  it('does not depend on the listeners of a ListenerSet, whose health it is', () => {
    const open = { allowedListeners: { namespaces: { from: 'All' } } };
    const set = listenerSet(
      'shop/set',
      'infra/gw',
      [https('a', 443)],
      withStatus({ conditions: [reported('Accepted=True/Accepted')] })
    );
    const secret = tlsSecret('infra/other');
    const owner = gw([listener()], PROGRAMMED, open);
    expect(healthOf(owner, set, secret)).toBe('attached');
    expect(healthOf(set, owner, secret)).toMatch(/^(refused:listeners|unserved:certificate)$/);
  });
});

describe('The health of a ListenerSet', () => {
  it('names the Gateway that refuses it, does not exist or was not read', () => {
    const set = listenerSet('shop/set');
    expect(healthOf(set, gw([listener()]))).toBe('refused:notAllowed');
    expect(healthOf(set)).toBe('refused:parent');
    const evaluation = evaluatedWith(
      [set],
      [['gateway.networking.k8s.io', 'Gateway', { state: 'none', cause: 'forbidden' }]]
    );
    const health = healthOfObject(evaluation, refOf(set));
    expect(health && healthKey(health)).toBe('unknown:missing:Gateway');
  });

  it('is up to the vendor for a parent of a vendor', () => {
    const fields = { spec: { parentRef: { group: 'example.com', kind: 'Foo', name: 'foo' } } };
    const set = object('gateway.networking.k8s.io/v1', 'ListenerSet', 'shop/set', fields);
    expect(healthOf(set)).toBe('unknown:implementation');
  });
});

describe('The health of a ReferenceGrant', () => {
  const grant = referenceGrant(
    'other/grant',
    [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' }],
    [{ group: '', kind: 'Service' }]
  );

  it('tells whether a reference needs it', () => {
    const rules = [{ backendRefs: [{ name: 'web', namespace: 'other', port: 80 }] }];
    const user = route('shop/web', [parent()], { rules });
    expect(healthOf(grant)).toBe('nowhere');
    expect(healthOf(grant, user, service('other/web'))).toBe('attached');
  });
});

describe('The health of a policy', () => {
  const policy = (...told: readonly string[]) =>
    object('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', 'shop/tls', {
      metadata: { generation: 1 },
      spec: {
        targetRefs: [{ group: '', kind: 'Service', name: 'web' }],
        validation: { hostname: 'web.test', wellKnownCACertificates: 'System' },
      },
      status: {
        ancestors: told.map(one => ({
          ancestorRef: { name: 'gw' },
          controllerName: 'example.com/controller',
          conditions: [reported(one)],
        })),
      },
    });

  it('is what its controllers report, unless something that it needs is missing', () => {
    const web = service('shop/web');
    expect(healthOf(policy('Accepted=True/Accepted'), web)).toBe('attached');
    expect(healthOf(policy('Accepted=True/Accepted', 'Accepted=False/Invalid'), web)).toBe(
      'refused:invalid'
    );
    expect(healthOf(policy(), web)).toBe('unknown:notReported');
    expect(healthOf(policy('Accepted=True/Accepted'))).toBe('refused:target');
  });
});

describe('The health of another object', () => {
  it('is not computed', () => {
    const evaluation = evaluateGiven([gatewayClass()], RULES);
    const absent: ObjectRef = { ...refOf(route()), name: 'absent' };
    expect(healthOfObject(evaluation, refOf(gatewayClass()))).toBeUndefined();
    expect(healthOfObject(evaluation, absent)).toBeUndefined();
    expect(healthOf(route('shop/web'), gw([listener('http', allow('All'))]))).toBe('attached');
  });
});
