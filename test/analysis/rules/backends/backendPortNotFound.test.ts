import { describe, expect, it } from 'vitest';
import { findingsOf, object, route, service } from '../../objects';
import { mended, said, sentences } from '../support';

const CODE = 'BackendPortNotFound';
const to = (backend: unknown) =>
  route('shop/web', undefined, { rules: [{ backendRefs: [backend] }] });

describe(CODE, () => {
  it('suggests the only port as the fix', () => {
    const objects = [service('shop/web'), to({ name: 'web', port: 8080 })];
    const [found] = findingsOf(CODE, objects);
    expect(found?.path).toBe('.spec.rules[0].backendRefs[0].port');
    expect(found && said(found)).toBe('Service shop/web has no port 8080. It has 80.');
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('names several ports in order, and suggests none', () => {
    const ports = [
      { port: 9000, name: 'admin' },
      { port: 80, name: 'http' },
    ];
    const [found] = findingsOf(CODE, [service('shop/web', ports), to({ name: 'web', port: 1 })]);
    expect(found && said(found)).toContain('80 (http), 9000 (admin)');
    expect(found?.fix).toBeUndefined();
  });

  it('is silent if the Service has the port', () => {
    const ports = [{ port: 9000 }, { port: 80 }];
    expect(sentences(CODE, [service('shop/web', ports), to({ name: 'web', port: 9000 })])).toEqual(
      []
    );
  });

  it('reports a Service reference without a port', () => {
    const objects = [service('shop/web'), to({ name: 'web' })];
    const [found] = findingsOf(CODE, objects);
    expect(found && said(found)).toContain('has no port, but a Service needs one');
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('is reported for a Service without ports, except an ExternalName Service', () => {
    expect(sentences(CODE, [service('shop/web', []), to({ name: 'web', port: 80 })])).toEqual([
      'Service shop/web has no port 80. It has no ports at all.',
    ]);
    const external = object('v1', 'Service', 'shop/web', { spec: { type: 'ExternalName' } });
    expect(sentences(CODE, [external, to({ name: 'web', port: 80 })])).toEqual([]);
  });

  it('checks mirror backends too', () => {
    const mirror = {
      type: 'RequestMirror',
      requestMirror: { backendRef: { name: 'web', port: 1 } },
    };
    const found = findingsOf(CODE, [
      service('shop/web'),
      route('shop/web', undefined, { rules: [{ filters: [mirror] }] }),
    ]);
    expect(found.map(({ path }) => path)).toEqual([
      '.spec.rules[0].filters[0].requestMirror.backendRef.port',
    ]);
  });

  it('ignores backends that are not Services', () => {
    const group = 'multicluster.x-k8s.io';
    const set = object(`${group}/v1alpha1`, 'ServiceImport', 'shop/web', { spec: { ports: [] } });
    expect(sentences(CODE, [set, to({ group, kind: 'ServiceImport', name: 'web' })])).toEqual([]);
  });

  it('checks the ports of a ServiceImport', () => {
    const group = 'multicluster.x-k8s.io';
    const imported = object(`${group}/v1beta1`, 'ServiceImport', 'shop/web', {
      spec: { ports: [{ port: 80 }] },
    });
    const found = (port?: number) =>
      sentences(CODE, [imported, to({ group, kind: 'ServiceImport', name: 'web', port })]);
    expect(found(8080)).toEqual(['ServiceImport shop/web has no port 8080. It has 80.']);
    expect(found(80)).toEqual([]);
    // The port is required for a Service only.
    expect(found()).toEqual([]);
  });
});
