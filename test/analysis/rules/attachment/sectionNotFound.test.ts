import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, listener, listenerSet, parent, route, service } from '../../objects';
import { applyFix, textsOf } from '../../text';

const twoListeners = gateway('infra/gw', [listener('http'), listener('https', { port: 443 })]);

describe('SectionNotFound', () => {
  it('suggests the nearest name, and its fix attaches the route', () => {
    const objects = [twoListeners, route('infra/web', [parent('gw', { sectionName: 'htps' })])];
    const found = findingsOf('SectionNotFound', objects);
    expect(textsOf(found)).toEqual([
      'Gateway infra/gw has no listener named htps. Did you mean https?',
    ]);
    expect(found[0]?.path).toBe('.spec.parentRefs[0].sectionName');
    const mended = applyFix(objects, found[0]?.fix);
    expect(findingsOf('SectionNotFound', mended)).toEqual([]);
  });

  it('names the existing listeners if no name is near', () => {
    const objects = [twoListeners, route('infra/web', [parent('gw', { sectionName: 'grpc' })])];
    const found = findingsOf('SectionNotFound', objects);
    expect(textsOf(found)).toEqual([
      'Gateway infra/gw has no listener named grpc. It has http, https.',
    ]);
    expect(found[0]?.fix).toBeUndefined();
  });

  it('is silent if the section exists, whatever else refuses the route', () => {
    const fine = route('shop/web', [parent('infra/gw', { sectionName: 'https' })]);
    const port = route('infra/b', [parent('gw', { sectionName: 'https', port: 1 })]);
    expect(findingsOf('SectionNotFound', [twoListeners, fine, port])).toEqual([]);
  });

  it('finds the listener in a ListenerSet, and its fix selects it', () => {
    const open = { allowedListeners: { namespaces: { from: 'Same' } } };
    const objects = [
      gateway('infra/gw', [listener()], open),
      listenerSet('infra/more'),
      route('infra/web', [parent('gw', { sectionName: 'extra' })]),
    ];
    const found = findingsOf('SectionNotFound', objects);
    expect(textsOf(found)[0]).toContain('ListenerSet infra/more has one');
    expect(findingsOf('SectionNotFound', applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('compares the sections of a Service with the names of its ports', () => {
    const ports = service('shop/api', [{ name: 'grpc', port: 9000 }]);
    const to = (sectionName: string) =>
      route('shop/web', [parent('api', { group: '', kind: 'Service', sectionName })]);
    expect(textsOf(findingsOf('SectionNotFound', [ports, to('gprc')]))).toEqual([
      'Service shop/api has no port named gprc. Did you mean grpc?',
    ]);
    expect(textsOf(findingsOf('SectionNotFound', [ports, to('metrics')]))[0]).toContain('grpc');
    expect(findingsOf('SectionNotFound', [ports, to('grpc')])).toEqual([]);
  });
});
