import { describe, expect, it } from 'vitest';
import type { HTTPRoute } from '../../../src/gatewayApi/types';
import { routeCounts } from '../../../src/pages/coreSections/routeCounts';
import { isOurPage, sectionObject } from '../../../src/pages/coreSections/sectionObject';

const object = (kind: string, apiVersion = 'gateway.networking.k8s.io/v1') => ({
  apiVersion,
  kind,
  metadata: { name: 'web', namespace: 'shop' },
});

describe('sectionObject', () => {
  it.each(['Gateway', 'HTTPRoute', 'GRPCRoute'])('accepts a %s', kind => {
    expect(sectionObject(object(kind))).toEqual(object(kind));
  });

  it.each([
    ['Service', object('Service', 'v1')],
    ['Namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }],
  ])('accepts a %s of the core group only', (kind, own) => {
    expect(sectionObject(own)).toEqual(own);
    expect(sectionObject(object(kind, 'serving.knative.dev/v1'))).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    { kind: 'Gateway' },
    object('Pod', 'v1'),
    object('toString', 'v1'),
    object('Gateway', 'networking.istio.io/v1'),
    { ...object('Gateway'), metadata: null },
    { ...object('Gateway'), metadata: { name: 'web', namespace: ['shop'] } },
  ])('ignores %j', value => {
    expect(sectionObject(value)).toBeUndefined();
  });
});

describe('isOurPage', () => {
  it.each([
    ['/c/a+b/fleet/httproutes/shop/web', true],
    ['/c/a/httproutes/shop/web', false],
    ['/c/a/httproutes/fleet/web', false],
    ['/c/a/httproutes/c/fleet/web', false],
    ['/gateway-fleet/routes', false],
  ])('%s: %s', (pathname, expected) => {
    expect(isOurPage(pathname)).toBe(expected);
  });
});

describe('routeCounts', () => {
  const counts = (spec: unknown) => routeCounts({ ...object('HTTPRoute'), spec } as HTTPRoute);

  it('counts each backend once', () => {
    const rule = { backendRefs: [{ name: 'api', port: 80 }, null, { name: 'api', port: 81 }] };
    expect(counts({ hostnames: ['a.example'], rules: [rule, rule] })).toEqual({
      hostnames: ['a.example'],
      rules: 2,
      backends: 2,
    });
  });

  it.each([undefined, null, 'text', { rules: 'x' }, { rules: [7, { backendRefs: 'x' }] }])(
    'reads %j without an error',
    spec => {
      expect(() => counts(spec)).not.toThrow();
    }
  );
});
