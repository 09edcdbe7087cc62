import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { allow, findingsOf, gateway, listener, parent, route, service } from '../../objects';
import { applyFix, textsOf } from '../../text';

const TLS = { tls: { certificateRefs: [{ name: 'web' }] } };
const LISTENERS = [
  listener('http', allow('All')),
  listener('https', { port: 443, protocol: 'HTTPS', ...TLS, ...allow('All') }),
];
const edge = gateway('infra/gw', LISTENERS);
const redirect = (requestRedirect: object) => ({
  filters: [{ type: 'RequestRedirect', requestRedirect }],
});
const TO_HTTPS = redirect({ scheme: 'https', statusCode: 301 });
const BACKEND = { backendRefs: [{ name: 'web', port: 80 }] };
const web = (rules: unknown, fields: object = {}, parentRef: object = parent('infra/gw')) =>
  route('shop/web', [parentRef], { hostnames: ['web.example.com'], rules, ...fields });
const at = (...objects: KubernetesObject[]) =>
  findingsOf('RedirectLoop', [edge, service('shop/web'), ...objects]);

describe('RedirectLoop', () => {
  it('finds a redirect to HTTPS that is attached to the HTTPS listener too', () => {
    const found = at(web([TO_HTTPS, BACKEND]));
    expect(textsOf(found)).toEqual([
      'On Gateway infra/gw https, the rule redirects requests to the URL that they already have. Clients repeat the request until they give up.',
    ]);
    expect(found[0]).toMatchObject({ severity: 'error', path: '.spec.rules[0]' });
  });

  it('is fixed by two routes, one for each section', () => {
    const objects = [edge, service('shop/web'), web([TO_HTTPS, BACKEND])];
    const [found] = findingsOf('RedirectLoop', objects);
    const fixed = applyFix(objects, found?.fix);
    expect(fixed.slice(2)).toMatchObject([
      { spec: { parentRefs: [{ sectionName: 'https' }], rules: [BACKEND] } },
      {
        metadata: { namespace: 'shop', name: 'web-redirect' },
        spec: {
          parentRefs: [{ sectionName: 'http' }],
          hostnames: ['web.example.com'],
          rules: [TO_HTTPS],
        },
      },
    ]);
    for (const code of ['RedirectLoop', 'RedirectBypassed', 'ShadowedRule'] as const)
      expect(findingsOf(code, fixed)).toEqual([]);
  });

  it('is fixed by a section if the route only redirects', () => {
    const objects = [edge, web([TO_HTTPS])];
    const [found] = findingsOf('RedirectLoop', objects);
    const fixed = applyFix(objects, found?.fix);
    expect(fixed[1]).toMatchObject({ spec: { parentRefs: [{ sectionName: 'http' }] } });
    expect(findingsOf('RedirectLoop', fixed)).toEqual([]);
  });

  it.each([
    ['another scheme', { scheme: 'https' }, { sectionName: 'http' }],
    ['another port', { port: 8443 }, {}],
    ['another hostname', { hostname: 'www.example.com' }, {}],
    ['another path', { path: { type: 'ReplaceFullPath', replaceFullPath: '/login' } }, {}],
    ['another prefix', { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/v2' } }, {}],
  ])('is silent about %s', (_, to, section) => {
    expect(at(web([redirect(to)], {}, parent('infra/gw', section)))).toEqual([]);
  });

  it('compares the hostname and the path of the redirect with those of the request', () => {
    const toItself = redirect({ hostname: 'WEB.example.com', path: null });
    expect(at(web([toItself]))).toHaveLength(1);
    const samePath = {
      ...redirect({ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/app/' } }),
      matches: [{ path: { value: '/app' } }],
    };
    expect(at(web([samePath]))).toHaveLength(1);
  });

  it('is silent where another request may differ, or another rule answers', () => {
    const byHeader = {
      ...TO_HTTPS,
      matches: [{ headers: [{ name: 'x-forwarded-proto', value: 'http' }] }],
    };
    expect(at(web([byHeader]))).toEqual([]);
    expect(at(web([{ ...TO_HTTPS, matches: [{ method: 'POST' }] }]))).toEqual([]);
    expect(at(web([BACKEND, TO_HTTPS]))).toEqual([]);
  });

  it('is silent while it is not known whether a listener accepts the route', () => {
    const selector = allow('Selector', { matchLabels: { team: 'shop' } });
    const gated = gateway('infra/gw', [
      listener('https', { port: 443, protocol: 'HTTPS', ...TLS, ...selector }),
    ]);
    expect(findingsOf('RedirectLoop', [gated, web([TO_HTTPS])], { strict: true })).toEqual([]);
  });
});
