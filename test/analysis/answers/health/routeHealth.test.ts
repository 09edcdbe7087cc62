import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentLevel, healthKey, healthOfRoute, healthRank } from '../../../../src/analysis';
import { ATTACHMENT_LEVELS, type RouteVerdict } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { drawPart, evaluatedWith, readInPart } from '../../../graph/support/fleets';
import { runs } from '../../arbitraries';
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
} from '../../objects';
import { reported, tlsSecret, withStatus } from '../../reports';

const open = allow('All');
const FORBIDDEN = { state: 'none', cause: 'forbidden' } as const;

function healthOf(
  objects: readonly KubernetesObject[],
  read: Parameters<typeof evaluatedWith>[1] = []
): string {
  const [verdict] = evaluatedWith([gatewayClass(), ...objects], read)
    .allRoutes()
    .values();
  return healthKey(healthOfRoute(verdict as RouteVerdict));
}

const https = (name: string, secret: string, port = 443) =>
  listener(name, {
    port,
    protocol: 'HTTPS',
    tls: { certificateRefs: [{ name: secret }] },
    ...open,
  });
const onListeners = (listeners: readonly object[], spec: object = {}) => [
  gateway('infra/gw', listeners),
  route('shop/web', [parent()], { ...spec }),
];
const withBackends = (...rules: ReadonlyArray<ReadonlyArray<object>>) => [
  gateway('infra/gw', [listener('http', open)]),
  route('shop/web', [parent()], { rules: rules.map(backendRefs => ({ backendRefs })) }),
];
const WEB = { name: 'web', port: 80 };
const GONE = { name: 'gone', port: 80 };

describe('The health of a route', () => {
  it.each<[string, readonly KubernetesObject[], string]>([
    ['attached without a reason', onListeners([listener('http', open)]), 'attached'],
    ['nowhere without a reason', [route('shop/web', [])], 'nowhere'],
    ['refused by the namespace', onListeners([listener()]), 'refused:namespace'],
    [
      'not served, if the Service lacks the port',
      [...withBackends([{ ...WEB, port: 8080 }]), service('shop/web')],
      'unserved:backend',
    ],
    [
      'partly served, if the Service of one rule lacks the port',
      [...withBackends([WEB], [{ ...WEB, port: 8080 }]), service('shop/web')],
      'partly:backend',
    ],
    [
      'attached, if the port is a variable',
      [...withBackends([{ ...WEB, port: '${PORT}' }]), service('shop/web')],
      'attached',
    ],
    [
      'refused by the namespace, if another listener is for another protocol',
      onListeners([listener('tcp', { port: 81, protocol: 'TCP', ...open }), listener()]),
      'refused:namespace',
    ],
    [
      'refused by the hostname, if a listener allows its namespace',
      onListeners([listener(), listener('a', { port: 81, hostname: 'a.test', ...open })], {
        hostnames: ['b.test'],
      }),
      'refused:hostname',
    ],
    ['refused by the parent, if it does not exist', [route()], 'refused:parent'],
    [
      'refused by the section name',
      [gateway(), route('infra/web', [parent('infra/gw', { sectionName: 'x' })])],
      'refused:sectionName',
    ],
    [
      'refused by the port',
      [gateway(), route('infra/web', [parent('infra/gw', { port: 81 })])],
      'refused:port',
    ],
    [
      'refused because its ListenerSet is not allowed',
      [
        gateway(),
        listenerSet('infra/set'),
        route('infra/web', [parent('infra/set', { kind: 'ListenerSet' })]),
      ],
      'refused:notAllowed',
    ],
    [
      'not served because of the certificate',
      [tlsSecret('infra/other'), ...onListeners([https('https', 'tls')])],
      'unserved:certificate',
    ],
    [
      'not served because the Gateway is not programmed',
      [
        gateway(
          'infra/gw',
          [listener('http', open)],
          {},
          withStatus({ conditions: [reported('Programmed=False/NoResources')] })
        ),
        route(),
      ],
      'unserved:notProgrammed',
    ],
    [
      'not served for a reason of the controller',
      [
        gateway(
          'infra/gw',
          [listener('http', open)],
          {},
          withStatus({ conditions: [reported('Programmed=False/OutOfQuota')] })
        ),
        route(),
      ],
      'unserved:reported:OutOfQuota',
    ],
    [
      'not served because no controller has the class',
      [gateway('infra/gw', [listener('http', open)], { gatewayClassName: 'gone' }), route()],
      'unserved:controller',
    ],
    [
      'not served because of a conflict',
      onListeners([listener('http', open), listener('twin', open)]),
      'unserved:conflict',
    ],
    [
      'partly attached because of the namespace',
      onListeners([listener('http', open), listener('own', { port: 81 })]),
      'partly:namespace',
    ],
    [
      'partly served because of a certificate',
      [
        tlsSecret('infra/other'),
        ...onListeners([listener('http', open), https('https', 'tls'), https('own', 'tls', 444)]),
      ],
      'partly:certificate',
    ],
    ['not served without any backend', withBackends([GONE], [GONE]), 'unserved:backend'],
    [
      'partly served if another rule, or another backend of the rule, exists',
      [service('shop/web'), ...withBackends([GONE], [WEB])],
      'partly:backend',
    ],
    [
      'partly served if another backend of the rule exists',
      [service('shop/web'), ...withBackends([GONE, WEB])],
      'partly:backend',
    ],
    [
      'attached if the missing backend has weight 0',
      [service('shop/web'), ...withBackends([{ ...GONE, weight: 0 }, WEB])],
      'attached',
    ],
    [
      'not served without a ReferenceGrant',
      [service('other/web'), ...withBackends([{ ...WEB, namespace: 'other' }])],
      'unserved:grant',
    ],
    [
      'unknown for a parent of a vendor',
      [
        object('example.com/v1', 'Foo', 'infra/foo'),
        route('shop/web', [parent('infra/foo', { group: 'example.com', kind: 'Foo' })]),
      ],
      'unknown:implementation',
    ],
  ])('is %s', (_, objects, key) => {
    expect(healthOf(objects)).toBe(key);
  });

  it('names the kinds that were not read, of parents and of backends', () => {
    const labels = allow('Selector', { matchLabels: { team: 'shop' } });
    const objects = [
      gateway('infra/gw', [listener('http', labels)]),
      route('shop/web', [parent()], { rules: [{ backendRefs: [WEB] }] }),
    ];
    const unreadNamespaces = ['', 'Namespace', FORBIDDEN] as const;
    expect(healthOf([...objects, service('shop/web')], [unreadNamespaces])).toBe(
      'unknown:missing:Namespace'
    );
    expect(healthOf(objects, [unreadNamespaces, ['', 'Service', FORBIDDEN]])).toBe(
      'unknown:missing:Namespace,Service'
    );
  });

  it('is never better than the level, and does not depend on the order of parents and references', () => {
    let reasons = 0;
    fc.assert(
      fc.property(readInPart, part => {
        drawPart(part)
          .evaluation.allRoutes()
          .forEach(verdict => {
            const health = healthOfRoute(verdict);
            const other = healthOfRoute({
              ...verdict,
              parents: verdict.parents
                .map(one => ({ ...one, listeners: [...one.listeners].reverse() }))
                .reverse(),
              references: [...verdict.references].reverse(),
            });
            expect(healthKey(other)).toBe(healthKey(health));
            const level = attachmentLevel(verdict);
            expect(ATTACHMENT_LEVELS.indexOf(health.level)).toBeLessThanOrEqual(
              ATTACHMENT_LEVELS.indexOf(level)
            );
            const isGood = health.level === 'attached' || health.level === 'nowhere';
            expect(health.reason === undefined).toBe(isGood);
            expect(healthRank(health)).toBeLessThan(healthRank(undefined));
            reasons += isGood ? 0 : 1;
          });
      }),
      runs(50)
    );
    expect(reasons).toBeGreaterThan(100);
  });
});
