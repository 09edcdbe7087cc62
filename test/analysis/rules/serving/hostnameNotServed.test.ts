import { describe, expect, it } from 'vitest';
import { allow, findingsOf, gateway, listener, parent, route, service } from '../../objects';
import { said } from '../support';

const CODE = 'HostnameNotServed';
const open = allow('All');
const at = (name: string, hostname: string, port = 80) =>
  listener(name, { hostname, port, ...open });
const web = (hostnames: readonly string[], parentRefs: unknown = [parent()]) =>
  route('shop/web', parentRefs, { hostnames });

describe(CODE, () => {
  const one = gateway('infra/gw', [at('exact', 'example.com')]);

  it('names the hostname that no listener serves', () => {
    const found = findingsOf(CODE, [one, web(['example.com', 'WWW.example.com'])]);
    expect(found).toMatchObject([
      {
        severity: 'warning',
        path: '.spec.hostnames[1]',
        related: [{ kind: 'Gateway', name: 'gw' }],
      },
    ]);
    expect(found.map(said)).toEqual([
      'No listener that the route attaches to serves www.example.com. They serve example.com.',
    ]);
  });

  it('is silent for a domain and its subdomains if both have a listener', () => {
    const both = [at('apex', 'example.com'), at('wide', '*.example.com')];
    const hostnames = ['example.com', 'www.example.com'];
    expect(findingsOf(CODE, [gateway('infra/gw', both), web(hostnames)])).toEqual([]);
    // A wildcard does not cover the domain itself.
    const [wide] = both.slice(1);
    expect(findingsOf(CODE, [gateway('infra/gw', [wide]), web(hostnames)])).toMatchObject([
      { path: '.spec.hostnames[0]' },
    ]);
  });

  it('is silent if another parent serves the hostname', () => {
    const other = gateway('infra/other', [at('exact', 'www.example.com')]);
    const both = [parent(), parent('infra/other')];
    expect(findingsOf(CODE, [one, other, web(['example.com', 'www.example.com'], both)])).toEqual(
      []
    );
  });

  it('is silent for a hostname that no listener is missing for, since the route is refused', () => {
    const hostnames = ['example.com', 'www.example.com'];
    const closed = gateway('infra/gw', [listener('exact', { hostname: 'example.com' })]);
    expect(findingsOf(CODE, [closed, web(hostnames)])).toEqual([]);
    const own = gateway('infra/gw', [
      at('exact', 'example.com'),
      listener('www', { hostname: 'www.example.com' }),
    ]);
    expect(findingsOf(CODE, [own, web(hostnames)])).toEqual([]);
  });

  it('says so if the only listener with the hostname is not served', () => {
    const twins = [at('a', 'www.example.com', 81), at('b', 'www.example.com', 81)];
    const gw = gateway('infra/gw', [at('exact', 'example.com'), ...twins]);
    expect(findingsOf(CODE, [gw, web(['example.com', 'www.example.com'])]).map(said)).toEqual([
      'Hostname www.example.com of the route is served by no listener. Listeners a, b, which have it, are not served themselves (HostnameConflict).',
    ]);
  });

  it('is silent if a parent was not read, or is a mesh', () => {
    const hostnames = ['example.com', 'www.example.com'];
    const elsewhere = web(hostnames, [parent(), parent('infra/unread')]);
    expect(findingsOf(CODE, [one, elsewhere], { partial: true })).toEqual([]);
    const mesh = { group: '', kind: 'Service', name: 'web' };
    expect(findingsOf(CODE, [one, service('shop/web'), web(hostnames, [parent(), mesh])])).toEqual(
      []
    );
  });
});
