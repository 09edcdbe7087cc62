import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, object, route } from '../../objects';
import { applyFix, textsOf } from '../../text';

const CODE = 'EndpointSliceIgnored';
const service = (spec: object = {}) =>
  object('v1', 'Service', 'shop/legacy', {
    spec: { ports: [{ name: 'http', port: 80 }], ...spec },
  });
const slice = (fields: object = {}, name = 'shop/legacy') =>
  object('discovery.k8s.io/v1', 'EndpointSlice', name, {
    ports: [{ name: 'http', port: 9000 }],
    endpoints: [{ addresses: ['203.0.113.5'] }],
    ...fields,
  });
const LABELLED = { metadata: { labels: { 'kubernetes.io/service-name': 'legacy' } } };
const web = route('shop/web', undefined, {
  rules: [{ backendRefs: [{ name: 'legacy', port: 80 }] }],
});
const at = (...objects: KubernetesObject[]) => findingsOf(CODE, [web, ...objects]);

describe(CODE, () => {
  it('finds a slice without the label of its Service, and the fix adds it', () => {
    const objects = [web, service(), slice()];
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)).toEqual([
      'EndpointSlice shop/legacy has no label kubernetes.io/service-name, so it belongs to no Service. Service shop/legacy has no endpoints.',
    ]);
    expect(found[0]).toMatchObject({
      severity: 'warning',
      path: '.spec.rules[0].backendRefs[0]',
    });
    expect(findingsOf(CODE, applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('finds a slice whose ports have other names', () => {
    const other = slice({ ...LABELLED, ports: [{ name: 'web', port: 9000 }] });
    expect(textsOf(at(service(), other))).toEqual([
      'Port 80 of Service shop/legacy has the name "http". Its EndpointSlices have only "web", so the port has no endpoints.',
    ]);
  });

  it('is silent about a slice that serves the Service, whatever the number of its port', () => {
    expect(at(service(), slice(LABELLED))).toEqual([]);
    expect(at(service({ clusterIP: 'None', selector: { app: 'h' } }), slice(LABELLED))).toEqual([]);
    // A slice without endpoints has no ports.
    expect(at(service(), slice({ ...LABELLED, ports: null, endpoints: [] }))).toEqual([]);
  });

  it('is silent about slices with other names, and if none were read', () => {
    expect(at(service(), slice({}, 'shop/other'))).toEqual([]);
    expect(at(service())).toEqual([]);
  });
});
