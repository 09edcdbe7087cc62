import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, listener, listenerSet } from '../../objects';
import { said, sentences } from '../support';

const CODE = 'ListenerConflict';
const open = { allowedListeners: { namespaces: { from: 'All' } } };

describe(CODE, () => {
  it('is reported once for each listener that has the hostname of another one', () => {
    const gw = gateway('infra/gw', [listener('a'), listener('b'), listener('c', { port: 81 })]);
    const found = findingsOf(CODE, [gw]);
    expect(found.map(({ path }) => path)).toEqual(['.spec.listeners[0]', '.spec.listeners[1]']);
    expect(found.map(said)).toEqual([
      'Listener a of Gateway infra/gw has the same protocol, port 80 and hostname as b. None of them is served.',
      'Listener b of Gateway infra/gw has the same protocol, port 80 and hostname as a. None of them is served.',
    ]);
  });

  it('is reported if a protocol cannot share its port', () => {
    const gw = gateway('infra/gw', [listener('a'), listener('b', { protocol: 'TCP' })]);
    expect(sentences(CODE, [gw])[0]).toContain('their protocols cannot share a port');
  });

  it('is silent if a hostname or UDP separates the listeners', () => {
    const a = listener('a', { hostname: 'a.example.com' });
    const b = listener('b', { hostname: 'b.example.com' });
    const udp = listener('udp', { protocol: 'UDP' });
    expect(sentences(CODE, [gateway('infra/gw', [a, b, udp])])).toEqual([]);
  });

  it('is reported for the ListenerSet whose listener has lower precedence', () => {
    const found = findingsOf(CODE, [
      gateway('infra/gw', [listener('a')], open),
      listenerSet('shop/set', 'infra/gw', [listener('b', { port: 81 }), listener('c')]),
    ]);
    expect(found).toMatchObject([
      { object: { kind: 'ListenerSet', name: 'set' }, path: '.spec.listeners[1]' },
    ]);
    expect(found[0] && said(found[0])).toContain('It comes after Gateway infra/gw a');
    expect(found[0]?.related).toMatchObject([{ kind: 'Gateway', name: 'gw' }]);
  });

  it('is silent for a ListenerSet that the Gateway refuses', () => {
    const set = listenerSet('shop/set', 'infra/gw', [listener('c')]);
    expect(sentences(CODE, [gateway('infra/gw', [listener('a')]), set])).toEqual([]);
  });
});
