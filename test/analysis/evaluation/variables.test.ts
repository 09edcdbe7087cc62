import { describe, expect, it } from 'vitest';
import { evaluateGiven, RULES } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  namespace,
  object,
  parent,
  route,
} from '../objects';
import { referenceGrant, service } from '../objects';

function evaluate(...objects: readonly KubernetesObject[]) {
  const evaluation = evaluateGiven([gatewayClass(), ...objects], RULES);
  return {
    routes: [...evaluation.allRoutes().values()],
    accepted: [...evaluation.allRoutes().values()].flatMap(({ parents }) =>
      parents.map(({ accepted }) => accepted.status)
    ),
    errors: evaluation
      .allFindings()
      .filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code)
      // The routes of these tests have no backends.
      .filter(code => code !== 'RuleWithoutBackend'),
  };
}

const open = listener('http', allow('All'));

describe('A field with a variable', () => {
  it.each<[string, KubernetesObject[]]>([
    [
      'the name of a parent',
      [gateway('infra/gw', [open]), route('shop/web', [parent('infra/${GATEWAY}')])],
    ],
    ['the namespace of a Gateway', [gateway('${NS}/gw', [open]), route('shop/web')]],
    [
      'a sectionName',
      [
        gateway('infra/gw', [open]),
        route('shop/web', [parent('infra/gw', { sectionName: '${SECTION}' })]),
      ],
    ],
    [
      'the port of a parentRef',
      [gateway('infra/gw', [open]), route('shop/web', [parent('infra/gw', { port: '${PORT}' })])],
    ],
    [
      'the port of a listener',
      [
        gateway('infra/gw', [{ ...open, port: '${PORT}' }]),
        route('shop/web', [parent('infra/gw', { port: 80 })]),
      ],
    ],
    [
      'a protocol',
      [gateway('infra/gw', [{ ...open, protocol: '${PROTOCOL}' }]), route('shop/web')],
    ],
    [
      'a hostname of the route',
      [
        gateway('infra/gw', [{ ...open, hostname: 'a.example.com' }]),
        route('shop/web', undefined, { hostnames: ['${HOST}'] }),
      ],
    ],
    [
      'the hostname of a listener',
      [
        gateway('infra/gw', [{ ...open, hostname: '*.{{ .Values.domain }}' }]),
        route('shop/web', undefined, { hostnames: ['a.example.com'] }),
      ],
    ],
    ['the namespace of a route', [gateway('infra/gw', [listener()]), route('${NS}/web')]],
    [
      'a selector',
      [
        gateway('infra/gw', [
          listener('http', allow('Selector', { matchLabels: { team: '${TEAM}' } })),
        ]),
        namespace('shop', { team: 'shop' }),
        route('shop/web'),
      ],
    ],
  ])('makes the verdict Unknown, without an error or a warning: %s', (_, objects) => {
    const { accepted, errors } = evaluate(...objects);
    expect(accepted).toEqual(['Unknown']);
    expect(errors).toEqual([]);
  });

  it.each<[string, KubernetesObject[], unknown]>([
    ['the name of a backend', [], { name: '${APP}', port: 80 }],
    ['the name of a Service', [service('shop/${APP}')], { name: 'web', port: 80 }],
    ['the port of a backend', [service('shop/web')], { name: 'web', port: '${PORT}' }],
    [
      'the port of a Service',
      [service('shop/web', [{ port: '${PORT}' }])],
      { name: 'web', port: 80 },
    ],
    [
      'a ReferenceGrant',
      [
        service('data/web'),
        referenceGrant(
          'data/all',
          [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: '${NS}' }],
          [{ group: '', kind: 'Service' }]
        ),
      ],
      { namespace: 'data', name: 'web', port: 80 },
    ],
  ])('is no error of a backend: %s', (_, objects, backend) => {
    const { errors } = evaluate(
      gateway('infra/gw', [open]),
      route('shop/web', undefined, { rules: [{ backendRefs: [backend] }] }),
      ...objects
    );
    expect(errors).toEqual([]);
  });

  it('agrees with the same variable elsewhere', () => {
    const { accepted } = evaluate(
      gateway('infra/gw', [{ ...open, hostname: '*.${DOMAIN}' }]),
      route('shop/web', undefined, { hostnames: ['app.${DOMAIN}'] })
    );
    expect(accepted).toEqual(['True']);
  });

  it('leaves the errors of other fields', () => {
    const { errors } = evaluate(
      gateway('infra/gw', [open]),
      service('shop/api'),
      route('shop/web', undefined, {
        hostnames: ['${HOST}'],
        rules: [{ backendRefs: [{ name: 'payments', port: 80 }] }],
      }),
      object('v1', 'Service', 'other/${APP}')
    );
    expect(errors).toEqual(['BackendNotFound']);
  });
});
