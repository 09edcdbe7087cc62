import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Evaluation } from '../../../src/analysis';
import { readinessByService, readinessOf } from '../../../src/analysis/routes/endpoints';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { runs } from '../arbitraries';
import { object } from '../objects';

const pod = (name: string, ready?: unknown, address = `10.0.0.${name}`) => ({
  addresses: [address],
  conditions: ready === undefined ? undefined : { ready },
  targetRef: { kind: 'Pod', namespace: 'shop', name },
});

function slice(endpoints: unknown, service = 'web', name = 'shop/web-1'): KubernetesObject {
  return object('discovery.k8s.io/v1', 'EndpointSlice', name, {
    metadata: { labels: { 'kubernetes.io/service-name': service } },
    endpoints,
  });
}

describe('The endpoints of a Service', () => {
  it('are ready unless they are reported as not ready', () => {
    const endpoints = [pod('1', true), pod('2', false), pod('3'), pod('4', null)];
    expect(readinessOf([slice(endpoints)], 'web')).toEqual({ ready: 3, total: 4 });
  });

  it('are those of all its slices, but not those of other Services', () => {
    const slices = [
      slice([pod('1')]),
      slice([pod('2')], 'web', 'shop/web-2'),
      slice([pod('3'), pod('4')], 'other', 'shop/web-3'),
      object('discovery.k8s.io/v1', 'EndpointSlice', 'shop/web', { endpoints: [pod('5')] }),
    ];
    expect(readinessOf(slices, 'web')).toEqual({ ready: 2, total: 2 });
  });

  it('with two addresses count once, and are ready if either address is', () => {
    const four = slice([pod('1', false), pod('2', false)]);
    const six = slice([pod('1', true, 'fd00::1'), pod('2', false, 'fd00::2')], 'web', 'shop/web-2');
    expect(readinessOf([four, six], 'web')).toEqual({ ready: 1, total: 2 });
    expect(readinessOf([six, four], 'web')).toEqual({ ready: 1, total: 2 });
  });

  it('that are not pods are distinguished by their addresses', () => {
    const endpoints = [
      { addresses: ['10.0.0.1'] },
      { addresses: ['10.0.0.2'] },
      { addresses: ['10.0.0.1'] },
      {},
      {},
    ];
    expect(readinessOf([slice(endpoints)], 'web')).toEqual({ ready: 4, total: 4 });
  });

  it('are none for an empty slice, and unknown without a slice', () => {
    expect(readinessOf([slice([])], 'web')).toEqual({ ready: 0, total: 0 });
    expect(readinessOf([slice(null)], 'web')).toEqual({ ready: 0, total: 0 });
    expect(readinessOf([slice([pod('1')], 'other')], 'web')).toBeUndefined();
    expect(readinessOf([], 'web')).toBeUndefined();
  });

  it('do not include invalid entries', () => {
    const endpoints = [null, 'x', 3, pod('1')];
    expect(readinessOf([slice(endpoints)], 'web')).toEqual({ ready: 1, total: 1 });
    expect(readinessOf([slice('x')], 'web')).toEqual({ ready: 0, total: 0 });
  });

  it('have the same count for any division into slices and any order', () => {
    const endpoint = fc
      .tuple(fc.nat(5), fc.constantFrom(true, false, undefined))
      .map(([name, ready]) => pod(String(name), ready));
    fc.assert(
      fc.property(
        fc
          .array(endpoint, { minLength: 1 })
          .chain(all =>
            fc.tuple(
              fc.constant(all),
              fc.shuffledSubarray(all, { minLength: all.length }),
              fc.nat(all.length)
            )
          ),
        ([all, shuffled, cut]) => {
          const found = readinessOf([slice(all)], 'web');
          const apart = [
            slice(shuffled.slice(0, cut)),
            slice(shuffled.slice(cut), 'web', 'shop/b'),
          ];
          expect(readinessOf(apart, 'web')).toEqual(found);
          const names = (of: typeof all) => new Set(of.map(({ targetRef }) => targetRef.name)).size;
          expect(found).toEqual({
            ready: names(all.filter(({ conditions }) => conditions?.ready !== false)),
            total: names(all),
          });
        }
      ),
      runs(100)
    );
  });
});

it('readinessByService equals readinessOf for each Service', () => {
  const pods = fc.array(fc.record({ name: fc.constantFrom('1', '2', '3'), ready: fc.boolean() }));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('web', 'api', 'db'), pods)), slices => {
      const given = slices.map(([service, endpoints], place) =>
        slice(
          endpoints.map(({ name, ready }) => pod(name, ready)),
          service,
          `shop/s${place}`
        )
      );
      const all = readinessByService(given);
      ['web', 'api', 'db', 'none'].forEach(service =>
        expect(all.get(service)).toEqual(readinessOf(given, service))
      );
    }),
    runs(100)
  );
});

describe('The readiness of a Service in a cluster', () => {
  const ofWeb = (evaluation: Evaluation, namespace = 'shop') =>
    evaluation.readinessIn(namespace)?.get('web');

  it('follows the slices of its namespace', () => {
    const evaluation = new Evaluation([]);
    evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
    evaluation.set(slice([pod('1')]));
    evaluation.set(slice([pod('1'), pod('2')], 'web', 'data/web-1'));
    expect(ofWeb(evaluation)).toEqual({ ready: 1, total: 1 });
    evaluation.set(slice([pod('1', false)]));
    expect(ofWeb(evaluation)).toEqual({ ready: 0, total: 1 });
    expect(ofWeb(evaluation, 'data')).toEqual({ ready: 2, total: 2 });
    evaluation.remove({
      group: 'discovery.k8s.io',
      kind: 'EndpointSlice',
      namespace: 'shop',
      name: 'web-1',
    });
    expect(ofWeb(evaluation)).toBeUndefined();
  });

  it('is unknown if the slices of its namespace were not read', () => {
    const evaluation = new Evaluation([]);
    evaluation.snapshot.setCoverage('discovery.k8s.io', 'EndpointSlice', {
      state: 'namespaces',
      namespaces: ['data'],
      cause: 'forbidden',
    });
    evaluation.set(slice([pod('1')]));
    evaluation.set(slice([pod('1')], 'web', 'data/web-1'));
    expect(ofWeb(evaluation)).toBeUndefined();
    expect(ofWeb(evaluation, 'data')).toEqual({ ready: 1, total: 1 });
  });
});
