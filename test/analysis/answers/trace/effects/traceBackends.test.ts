import { describe, expect, it } from 'vitest';
import { gateway, object, service } from '../../../objects';
import { ask, BASE, open, rules, told } from '../support';

const ref = (name: string, weight = 1, fields: object = {}) => ({
  name,
  port: 80,
  weight,
  ...fields,
});
const slice = (name: string, ready: boolean) =>
  object('discovery.k8s.io/v1', 'EndpointSlice', `shop/${name}-1`, {
    metadata: { labels: { 'kubernetes.io/service-name': name } },
    endpoints: [{ addresses: ['10.0.0.1'], conditions: { ready } }],
  });

function shared(backendRefs: readonly unknown[], more: readonly object[] = [], kind = 'HTTPRoute') {
  const route = rules('shop/a', [{ backendRefs }], {}, { kind });
  return ask(
    [...BASE, route, ...(more as never[])],
    kind === 'GRPCRoute' ? { scheme: 'grpc' } : {}
  );
}

describe('The backends of a rule', () => {
  it('share its requests by weight', () => {
    const answer = shared([ref('web', 9), ref('other', 1), ref('nope', 0)]);
    expect(answer.backends.map(({ share }) => share)).toEqual([0.9, 0.1]);
    expect(told(answer)).toBe('backend a#0 web+other');
  });

  it('fail for the share of an invalid reference', () => {
    const answer = shared([ref('web', 9), ref('nope', 1)]);
    expect(answer).toMatchObject({ outcome: 'backend', errorShare: 0.1, unavailableShare: 0 });
    expect(told(shared([ref('nope')]))).toBe('error 500 a#0');
    expect(told(shared([ref('nope')], [], 'GRPCRoute'))).toBe('error grpc 14 a#0');
  });

  it('fail for a port that the Service does not have', () => {
    expect(told(shared([ref('web', 1, { port: 8080 })]))).toBe('error 500 a#0');
    expect(told(shared([{ name: 'web' }]))).toBe('error 500 a#0');
  });

  it('fail if there are none, or all have weight 0', () => {
    expect(told(shared([]))).toBe('error 500 a#0');
    expect(shared([ref('web', 0)])).toMatchObject({ outcome: 'error', status: 500, errorShare: 1 });
  });

  it('are unavailable without a ready endpoint, where endpoints were read', () => {
    expect(told(shared([ref('web')], [slice('web', false)]))).toBe('error 503 a#0');
    const half = shared([ref('web'), ref('other')], [slice('web', false), slice('other', true)]);
    expect(half).toMatchObject({ outcome: 'backend', unavailableShare: 0.5 });
    expect(half.backends.map(({ ready }) => ready)).toEqual([1]);
    expect(shared([ref('web')]).backends[0]?.ready).toBeUndefined();
  });

  it('are unknown if they were not read, or if their kind is a vendor’s', () => {
    const custom = ref('x', 1, { group: 'example.com', kind: 'Backend' });
    const answer = shared([custom, ref('web')], [object('example.com/v1', 'Backend', 'shop/x')]);
    expect(answer.outcome).toBe('unknown');
    expect(answer.backends.map(({ share }) => share)).toEqual([0.5, 0.5]);
  });

  it('may be behind an ExternalName, which implementations may refuse', () => {
    const external = {
      ...service('shop/ext'),
      spec: { type: 'ExternalName', ports: [{ port: 80 }] },
    };
    expect(shared([ref('ext')], [external]).outcome).toBe('unknown');
  });

  it('may have filters of their own', () => {
    const requestRedirect = { hostname: 'b.example.org' };
    const redirect = { filters: [{ type: 'RequestRedirect', requestRedirect }] };
    expect(told(shared([ref('web', 1, redirect)]))).toBe('redirect 302 a#0');
    const half = shared([ref('web', 1, redirect), ref('other')]);
    expect(half.outcome).toBe('backend');
    expect(half.backends[0]?.redirect?.location).toBe('http://b.example.org/');
    const set = {
      filters: [
        {
          type: 'RequestHeaderModifier',
          requestHeaderModifier: { set: [{ name: 'V', value: '2' }] },
        },
      ],
    };
    expect(shared([ref('web', 1, set)]).backends[0]?.forwarded.set).toEqual({ V: '2' });
  });

  it('name the BackendTLSPolicy by which they are asked', () => {
    const policy = object('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', 'shop/tls', {
      spec: { targetRefs: [{ group: '', kind: 'Service', name: 'web' }] },
    });
    expect(shared([ref('web')], [policy]).backends[0]?.policy?.name).toBe('tls');
  });
});

describe('A connection without a valid backend', () => {
  const objects = [
    gateway('infra/gw', [open('tcp', { protocol: 'TCP', port: 5432 })]),
    service('shop/web'),
  ];
  const tcp = (backendRefs: unknown) =>
    rules('shop/db', [{ backendRefs }], {}, { kind: 'TCPRoute' });

  it('is rejected', () => {
    const request = { scheme: 'tcp', port: 5432 } as const;
    expect(told(ask([...objects, tcp([ref('nope')])], request))).toBe('rejected db#0');
    const half = ask([...objects, tcp([ref('nope'), ref('web')])], request);
    expect(half).toMatchObject({ outcome: 'backend', errorShare: 0.5 });
  });
});
