import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { allow, findingsOf, gateway, listener, parent, route, service } from '../../objects';
import { applyFix, textsOf } from '../../text';

const CODE = 'RedirectBypassed';
const TLS = { tls: { certificateRefs: [{ name: 'web' }] } };
const edge = gateway('infra/gw', [
  listener('http', allow('All')),
  listener('https', { port: 443, protocol: 'HTTPS', ...TLS, ...allow('All') }),
]);
const filters = [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https' } }];
const redirect = (spec: object = {}) =>
  route('infra/redirect', [parent('gw', { sectionName: 'http' })], {
    rules: [{ filters }],
    ...spec,
  });
const BACKEND = { backendRefs: [{ name: 'web', port: 80 }] };
const web = (spec: object = {}, parentRefs: unknown = [parent('infra/gw')]) =>
  route('shop/web', parentRefs, {
    hostnames: ['web.example.com'],
    rules: [BACKEND],
    ...spec,
  });
const at = (...objects: KubernetesObject[]) =>
  findingsOf(CODE, [edge, service('shop/web'), ...objects]);

describe('RedirectBypassed', () => {
  it('finds a route with a more specific hostname on the listener that redirects', () => {
    const found = at(redirect(), web());
    expect(textsOf(found)).toEqual([
      'HTTPRoute shop/web is attached to listener http too, with the more specific hostname web.example.com. Its requests do not reach this redirect to HTTPS.',
    ]);
    expect(found[0]).toMatchObject({ severity: 'warning', object: { name: 'redirect' } });
  });

  it('is fixed by a section', () => {
    const objects = [edge, service('shop/web'), redirect(), web()];
    const [found] = findingsOf(CODE, objects);
    const fixed = applyFix(objects, found?.fix);
    expect(fixed[3]).toMatchObject({ spec: { parentRefs: [{ sectionName: 'https' }] } });
    expect(findingsOf(CODE, fixed)).toEqual([]);
  });

  it('compares matches if the hostname is the same', () => {
    const same = { hostnames: ['web.example.com'] };
    expect(at(redirect(same), web())).toEqual([]);
    const api = { rules: [{ ...BACKEND, matches: [{ path: { value: '/api' } }] }] };
    expect(textsOf(at(redirect(same), web(api)))).toEqual([
      'HTTPRoute shop/web is attached to listener http too, with more specific matches. Its requests do not reach this redirect to HTTPS.',
    ]);
  });

  it('is an info if somebody named the HTTP listener', () => {
    const both = ['http', 'https'].map(sectionName => parent('infra/gw', { sectionName }));
    expect(at(redirect(), web({}, both)).map(({ severity }) => severity)).toEqual(['info']);
  });

  it('is silent about routes of HTTP only or HTTPS only, and about other redirects', () => {
    const only = (sectionName: string) => web({}, [parent('infra/gw', { sectionName })]);
    expect(at(redirect(), only('http'))).toEqual([]);
    expect(at(redirect(), only('https'))).toEqual([]);
    const path = { rules: [{ filters, matches: [{ path: { value: '/old' } }] }] };
    expect(at(redirect(path), web())).toEqual([]);
    expect(at(redirect(), web({ rules: [{ filters }] }))).toEqual([]);
    expect(at(redirect(), web({ rules: [{ filters }, BACKEND] }))).toEqual([]);
  });

  it('is silent about a route that was not read', () => {
    expect(at(redirect())).toEqual([]);
  });
});
