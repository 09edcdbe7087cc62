// subject: src/analysis/rules/index.ts
import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import {
  findingsOf,
  gateway,
  listener,
  namespace,
  parent,
  referenceGrant,
  route,
  service,
} from '../objects';

interface Covered {
  /** The check of the other tool. */
  readonly check: string;
  readonly code: FindingCode;
  /** An example with the problem. */
  readonly broken: readonly KubernetesObject[];
  /** The same example without the problem. */
  readonly mended: readonly KubernetesObject[];
}

const address = (value: string) => ({ addresses: [{ value }] });
const grantFrom = (from: string, namespace_ = 'backend') =>
  referenceGrant(
    `${namespace_}/g`,
    [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: from }],
    [{ group: '', kind: 'Service' }]
  );
const to = (backend: object) =>
  route('shop/web', undefined, { rules: [{ backendRefs: [{ port: 80, ...backend }] }] });
const gw = gateway();
const shop = { hostname: 'shop.example.com' };
const sharing = (name: string, fields: object, spec: object) =>
  gateway(`infra/${name}`, [listener('http', { ...fields })], { ...spec });

const KIALI: readonly Covered[] = [
  {
    check: 'KIA1401 Route is pointing to a non-existent K8s gateway',
    code: 'ParentNotFound',
    broken: [gw, route('shop/web', [parent('infra/other')])],
    mended: [gw, route('shop/web', [parent('infra/gw')])],
  },
  {
    check: 'KIA1402 BackendRef on rule does not have a valid service',
    code: 'BackendNotFound',
    broken: [gw, to({ name: 'web' })],
    mended: [gw, to({ name: 'web' }), service('shop/web')],
  },
  {
    check: 'KIA1501 More than one K8s Gateway for the same host port combination',
    code: 'DuplicateHostPort',
    broken: [sharing('a', shop, address('10.0.0.1')), sharing('b', shop, address('10.0.0.1'))],
    mended: [
      sharing('a', shop, address('10.0.0.1')),
      sharing('b', { hostname: 'other.example.com' }, address('10.0.0.1')),
    ],
  },
  {
    check: 'KIA1502 More than one K8s Gateway for the address and type combination',
    code: 'DuplicateAddress',
    broken: [
      sharing('a', shop, address('10.0.0.1')),
      sharing('b', { hostname: 'other.example.com' }, address('10.0.0.1')),
    ],
    mended: [
      sharing('a', shop, address('10.0.0.1')),
      sharing('b', { hostname: 'other.example.com' }, address('10.0.0.2')),
    ],
  },
  {
    check: 'KIA1503 Each listener must have a unique combination of Hostname, Port, and Protocol',
    code: 'ListenerConflict',
    broken: [gateway('infra/gw', [listener('a'), listener('b')])],
    mended: [gateway('infra/gw', [listener('a'), listener('b', shop)])],
  },
  {
    check: 'KIA1504 Gateway API Class not found in Kiali configuration',
    code: 'GatewayClassNotFound',
    broken: [gateway('infra/gw', undefined, { gatewayClassName: 'other' })],
    mended: [gateway('infra/gw', undefined, { gatewayClassName: 'example' })],
  },
  {
    check: 'KIA1601 Namespace is not found or is not accessible',
    code: 'GrantFromUnknownNamespace',
    broken: [namespace('backend'), grantFrom('shop')],
    mended: [namespace('backend'), namespace('shop'), grantFrom('shop')],
  },
];

const GWCTL: readonly Covered[] = [
  {
    check: 'a reference to a resource that does not exist: the GatewayClass',
    code: 'GatewayClassNotFound',
    broken: [gateway('infra/gw', undefined, { gatewayClassName: 'other' })],
    mended: [gw],
  },
  {
    check: 'a reference to a resource that does not exist: the backend',
    code: 'BackendNotFound',
    broken: [gw, to({ name: 'web' })],
    mended: [gw, to({ name: 'web' }), service('shop/web')],
  },
  {
    check: 'a reference that no ReferenceGrant permits',
    code: 'RefNotPermitted',
    broken: [gw, to({ namespace: 'backend', name: 'api' }), service('backend/api')],
    mended: [
      gw,
      to({ namespace: 'backend', name: 'api' }),
      service('backend/api'),
      grantFrom('shop'),
    ],
  },
];

describe.each([
  ['Kiali', KIALI],
  ['gwctl analyze', GWCTL],
])('Each check of %s', (_tool, checks) => {
  it.each(checks.map(item => [item.check, item.code, item] as const))(
    '%s: %s',
    (_check, code, { broken, mended }) => {
      expect(findingsOf(code, broken).length).toBeGreaterThan(0);
      expect(findingsOf(code, mended)).toEqual([]);
    }
  );
});
