import { describe, expect, it } from 'vitest';
import { allow, findingsOf, gateway, listener, parent, route } from '../../objects';
import { applyFix, textsOf } from '../../text';

const CODE = 'PartiallyAttached';
const open = listener('http', allow('All'));
const closed = listener('admin', { port: 8080 });

describe('PartiallyAttached', () => {
  it('warns if a listener refuses only the namespace, and its fix opens it', () => {
    const objects = [gateway('infra/gw', [open, closed]), route('shop/web')];
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)).toEqual([
      'The route attaches to listener http of Gateway infra/gw, but not to admin, where namespace shop is not allowed.',
    ]);
    expect(found[0]?.severity).toBe('warning');
    expect(findingsOf(CODE, applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('is silent if the others serve other hostnames or kinds', () => {
    const other = { ...open, name: 'other', port: 81, hostname: 'other.example.com' };
    const dns = listener('dns', { protocol: 'UDP', port: 53 });
    const web = route('shop/web', undefined, { hostnames: ['shop.example.com'] });
    expect(findingsOf(CODE, [gateway('infra/gw', [open, other, dns]), web])).toEqual([]);
  });

  it('is silent about the listeners of a domain and its wildcard', () => {
    const apex = { ...open, name: 'apex', hostname: 'example.com' };
    const wildcard = { ...open, name: 'wildcard', hostname: '*.example.com' };
    const at = (...hostnames: string[]) => route('shop/web', undefined, { hostnames });
    const found = [
      at('example.com'),
      at('www.example.com'),
      at('example.com', '*.example.com'),
      at(),
    ].map(web => findingsOf(CODE, [gateway('infra/gw', [wildcard, apex]), web]));
    expect(found.flat()).toEqual([]);
  });

  it('is silent if all or no listeners accept it, and if the section is named', () => {
    expect(findingsOf(CODE, [gateway('infra/gw', [open]), route('shop/web')])).toEqual([]);
    expect(findingsOf(CODE, [gateway('infra/gw', [closed]), route('shop/web')])).toEqual([]);
    const named = route('shop/web', [parent('infra/gw', { sectionName: 'http' })]);
    expect(findingsOf(CODE, [gateway('infra/gw', [open, closed]), named])).toEqual([]);
  });

  describe('beside an HTTPS listener that accepts it', () => {
    const http = listener('http', allow('Same'));
    const https = {
      ...listener('https', allow('All')),
      port: 443,
      protocol: 'HTTPS',
      tls: { certificateRefs: [{ name: 'web' }] },
    };
    const redirect = (fields: object = {}, scheme = 'https') =>
      route('infra/redirect', [parent('infra/gw', { sectionName: 'http' })], {
        rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme } }] }],
        ...fields,
      });
    const found = (...others: ReturnType<typeof route>[]) =>
      findingsOf(CODE, [
        gateway('infra/gw', [http, https]),
        route('shop/web', undefined, { hostnames: ['shop.example.com'] }),
        ...others,
      ]).length;

    it('is silent if the HTTP listener redirects its hostnames to HTTPS', () => {
      expect(found(redirect())).toBe(0);
      expect(found(redirect({ hostnames: ['*.example.com'] }))).toBe(0);
    });

    it('warns if the HTTP listener answers its hostnames in another way, or not at all', () => {
      expect(found()).toBe(1);
      expect(found(redirect({ hostnames: ['api.example.com'] }))).toBe(1);
      expect(found(redirect({}, 'http'))).toBe(1);
    });
  });
});
