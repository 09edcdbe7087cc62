import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../../../src/analysis';
import { findingsOf, gateway, listener, route } from '../../objects';
import { applyFix, textsOf } from '../../text';

const dns = listener('dns', { protocol: 'UDP', port: 53 });
const tls = listener('tls', { protocol: 'TLS', port: 443, tls: { mode: 'Passthrough' } });
const named = (...kinds: string[]) =>
  listener('http', { allowedRoutes: { kinds: kinds.map(kind => ({ kind })) } });

describe('KindNotAllowed', () => {
  it('names the kind and the protocol', () => {
    const found = findingsOf('KindNotAllowed', [gateway('infra/gw', [dns]), route('infra/web')]);
    expect(textsOf(found)).toEqual([
      'Listener dns of Gateway infra/gw does not accept HTTPRoutes: protocol UDP does not support them.',
    ]);
    expect(found[0]).toMatchObject({ severity: 'error', path: '.spec.parentRefs[0]' });
    expect(found[0]?.fix).toMatchObject({ target: { kind: 'Gateway', name: 'gw' } });
    expect(found[0]?.fix?.message && formatMessage(found[0].fix.message)).toBe(
      'Add a listener that supports HTTPRoutes to Gateway infra/gw.'
    );
  });

  it('names the allowed kinds, and its fix adds one', () => {
    const objects = [gateway('infra/gw', [named('GRPCRoute')]), route('infra/web')];
    const found = findingsOf('KindNotAllowed', objects);
    expect(textsOf(found)[0]).toBe(
      'Listener http of Gateway infra/gw accepts only GRPCRoute (allowedRoutes.kinds). This route is of kind HTTPRoute.'
    );
    expect(findingsOf('KindNotAllowed', applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('names all listeners with the kinds that each accepts', () => {
    const found = findingsOf('KindNotAllowed', [
      gateway('infra/gw', [dns, tls, named('GRPCRoute')]),
      route('infra/web'),
    ]);
    expect(textsOf(found)).toEqual([
      'No listener of Gateway infra/gw accepts HTTPRoutes: dns (UDP), tls (TLS + tls.mode Passthrough), http (GRPCRoute).',
    ]);
  });

  it('is silent if a listener accepts the kind but not the namespace', () => {
    const objects = [gateway('infra/gw', [dns, named('HTTPRoute')]), route('shop/web')];
    expect(findingsOf('KindNotAllowed', objects)).toEqual([]);
    expect(findingsOf('NamespaceNotAllowed', objects)).toHaveLength(1);
  });

  it('is silent for an implementation’s own protocol', () => {
    const own = listener('own', { protocol: 'example.com/own' });
    const objects = [gateway('infra/gw', [own]), route('infra/web')];
    expect(findingsOf('KindNotAllowed', objects)).toEqual([]);
  });
});
