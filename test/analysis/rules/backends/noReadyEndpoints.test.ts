import { describe, expect, it } from 'vitest';
import { findingsOf, object, route } from '../../objects';
import { sentences } from '../support';

const CODE = 'NoReadyEndpoints';
const service = (spec: object = {}) =>
  object('v1', 'Service', 'shop/web', {
    spec: { selector: { app: 'web' }, ports: [{ port: 80 }], ...spec },
  });
const slice = (of: string, ...ready: Array<boolean | undefined>) =>
  object('discovery.k8s.io/v1', 'EndpointSlice', `shop/${of}-${ready.join('-')}`, {
    metadata: { labels: { 'kubernetes.io/service-name': of } },
    endpoints: ready.map(value => ({ addresses: ['10.0.0.1'], conditions: { ready: value } })),
  });
const to = (backend: object = {}) =>
  route('shop/web', undefined, {
    rules: [{ backendRefs: [{ name: 'web', port: 80, ...backend }] }],
  });

describe(CODE, () => {
  it('is reported if no endpoint is ready in any slice', () => {
    const found = findingsOf(CODE, [service(), slice('web', false), slice('web'), to()]);
    expect(found).toMatchObject([{ severity: 'warning', path: '.spec.rules[0].backendRefs[0]' }]);
  });

  it('is silent if one is ready, or may be', () => {
    expect(sentences(CODE, [service(), slice('web', false), slice('web', true), to()])).toEqual([]);
    expect(sentences(CODE, [service(), slice('web', undefined), to()])).toEqual([]);
  });

  it('ignores the endpoints of another Service', () => {
    const other = slice('other', true);
    expect(sentences(CODE, [service(), slice('web', false), other, to()])).toHaveLength(1);
    // Kubernetes creates a slice for every Service, so a missing slice was not read.
    expect(sentences(CODE, [service(), other, to()])).toEqual([]);
  });

  it('is silent if EndpointSlices were not read', () => {
    expect(sentences(CODE, [service(), to()])).toEqual([]);
  });

  it('is silent for a Service without a selector', () => {
    const none = slice('web', false);
    expect(sentences(CODE, [service({ type: 'ExternalName' }), none, to()])).toEqual([]);
    expect(sentences(CODE, [service({ selector: null }), none, to()])).toEqual([]);
  });

  it('is silent for a backend that gets no requests', () => {
    expect(sentences(CODE, [service(), slice('web', false), to({ weight: 0 })])).toEqual([]);
  });
});
