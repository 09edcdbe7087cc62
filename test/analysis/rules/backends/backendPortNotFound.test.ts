import { describe, expect, it } from 'vitest';
import { findingsOf, object, route, service } from '../../objects';
import { mended, said, sentences } from '../support';

const CODE = 'BackendPortNotFound';
const to = (backend: unknown) =>
  route('shop/web', undefined, { rules: [{ backendRefs: [backend] }] });

describe(CODE, () => {
  it('names the port there is, which is the fix', () => {
    const objects = [service('shop/web'), to({ name: 'web', port: 8080 })];
    const [found] = findingsOf(CODE, objects);
    expect(found?.path).toBe('.spec.rules[0].backendRefs[0].port');
    expect(found && said(found)).toBe('Service shop/web has no port 8080. It has 80.');
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('names several ports in their order, and proposes none', () => {
    const ports = [
      { port: 9000, name: 'admin' },
      { port: 80, name: 'http' },
    ];
    const [found] = findingsOf(CODE, [service('shop/web', ports), to({ name: 'web', port: 1 })]);
    expect(found && said(found)).toContain('80 (http), 9000 (admin)');
    expect(found?.fix).toBeUndefined();
  });

  it('is silent where the port is one of those of the Service', () => {
    const ports = [{ port: 9000 }, { port: 80 }];
    expect(sentences(CODE, [service('shop/web', ports), to({ name: 'web', port: 9000 })])).toEqual(
      []
    );
  });

  it('finds that a Service needs a port', () => {
    const objects = [service('shop/web'), to({ name: 'web' })];
    const [found] = findingsOf(CODE, objects);
    expect(found && said(found)).toContain('has no port, but a Service needs one');
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('speaks of a Service without ports, but for a name outside the cluster', () => {
    expect(sentences(CODE, [service('shop/web', []), to({ name: 'web', port: 80 })])).toEqual([
      'Service shop/web has no port 80. It has no ports at all.',
    ]);
    const external = object('v1', 'Service', 'shop/web', { spec: { type: 'ExternalName' } });
    expect(sentences(CODE, [external, to({ name: 'web', port: 80 })])).toEqual([]);
  });

  it('holds a mirror to the same', () => {
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

  it('asks nothing of what is no Service', () => {
    const group = 'multicluster.x-k8s.io';
    const set = object(`${group}/v1alpha1`, 'ServiceImport', 'shop/web', { spec: { ports: [] } });
    expect(sentences(CODE, [set, to({ group, kind: 'ServiceImport', name: 'web' })])).toEqual([]);
  });

  it('holds a ServiceImport to the ports that it has', () => {
    const group = 'multicluster.x-k8s.io';
    const imported = object(`${group}/v1beta1`, 'ServiceImport', 'shop/web', {
      spec: { ports: [{ port: 80 }] },
    });
    const found = (port?: number) =>
      sentences(CODE, [imported, to({ group, kind: 'ServiceImport', name: 'web', port })]);
    expect(found(8080)).toEqual(['ServiceImport shop/web has no port 8080. It has 80.']);
    expect(found(80)).toEqual([]);
    // Only a Service needs one.
    expect(found()).toEqual([]);
  });
});
