import { describe, expect, it } from 'vitest';
import { Evaluation, RULES } from '../../../../src/analysis';
import {
  allow,
  findingsOf,
  gateway,
  gatewayClass,
  listener,
  object,
  parent,
  route,
} from '../../objects';
import { said, sentences } from '../support';

const CODE = 'IngressOverlap';

const edge = (hostname?: string) =>
  gateway('infra/gw', [listener('http', { hostname, ...allow('All') })]);
const web = (hostnames?: readonly string[], name = 'shop/web') =>
  route(name, [parent()], { hostnames });
const ingress = (name: string, ...hosts: ReadonlyArray<string | undefined>) =>
  object('networking.k8s.io/v1', 'Ingress', name, {
    spec: { rules: hosts.map(host => ({ host })) },
  });

describe(CODE, () => {
  it('names the Ingress and the host that both claim', () => {
    const found = findingsOf(CODE, [
      edge(),
      web(['api.example.com', 'Web.Example.com']),
      ingress('old/web', 'other.test', 'web.example.com'),
    ]);
    expect(found).toMatchObject([
      {
        severity: 'info',
        object: { kind: 'HTTPRoute', namespace: 'shop', name: 'web' },
        path: '.spec.hostnames[1]',
        related: [{ group: 'networking.k8s.io', kind: 'Ingress', namespace: 'old', name: 'web' }],
      },
    ]);
    expect(found.map(said)).toEqual([
      'Ingress old/web also claims web.example.com. DNS and the controllers decide whether the Ingress or the route gets the requests.',
    ]);
  });

  it('is one finding for a route whose hosts several Ingresses claim', () => {
    const found = findingsOf(CODE, [
      edge(),
      web(['a.example.com', 'b.example.com']),
      ingress('shop/one', 'a.example.com', 'b.example.com'),
      ingress('shop/two', 'b.example.com'),
    ]);
    expect(found).toMatchObject([{ path: '.spec.hostnames' }]);
    expect(found.map(said)).toEqual([
      'Ingress shop/one, Ingress shop/two also claim a.example.com, b.example.com. DNS and the controllers decide whether an Ingress or the route gets the requests.',
    ]);
  });

  it.each([
    // The wildcard of a route matches one label or more.
    ['*.example.com', 'a.b.example.com', 'a.b.example.com'],
    ['*.example.com', '*.b.example.com', '*.b.example.com'],
    ['*.example.com', '*.example.com', '*.example.com'],
    // That of an Ingress matches exactly one.
    ['a.example.com', '*.example.com', 'a.example.com'],
  ])('knows that %s and %s have a host in common', (hostname, host, both) => {
    expect(sentences(CODE, [edge(), web([hostname]), ingress('shop/i', host)])).toEqual([
      expect.stringContaining(` claims ${both}.`),
    ]);
  });

  it.each([
    ['a.b.example.com', '*.example.com'],
    ['*.b.example.com', '*.example.com'],
    ['example.com', '*.example.com'],
    ['*.example.com', 'example.com'],
    ['a.example.com', 'b.example.com'],
  ])('knows that %s and %s have no host in common', (hostname, host) => {
    expect(findingsOf(CODE, [edge(), web([hostname]), ingress('shop/i', host)])).toEqual([]);
  });

  it('is silent where one of them names no host', () => {
    const hostless = ingress('shop/i', undefined);
    expect(findingsOf(CODE, [edge(), web(['a.example.com']), hostless])).toEqual([]);
    const backend = object('networking.k8s.io/v1', 'Ingress', 'shop/i', {
      spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
    });
    expect(findingsOf(CODE, [edge(), web(['a.example.com']), backend])).toEqual([]);
    expect(findingsOf(CODE, [edge(), web(), ingress('shop/i', 'a.example.com')])).toEqual([]);
  });

  it('counts the host of the listener for a route that names none', () => {
    const claimed = ingress('shop/i', 'a.example.com');
    expect(findingsOf(CODE, [edge('a.example.com'), web(), claimed])).toMatchObject([
      { path: '.spec.hostnames' },
    ]);
    expect(findingsOf(CODE, [edge('b.example.com'), web(), claimed])).toEqual([]);
  });

  it('is silent for a route that no listener accepts, and for other kinds named Ingress', () => {
    const closed = gateway('infra/gw', [listener()]);
    expect(findingsOf(CODE, [closed, web(['a.test']), ingress('shop/i', 'a.test')])).toEqual([]);
    const other = object('config.openshift.io/v1', 'Ingress', 'shop/i', {
      spec: { rules: [{ host: 'a.test' }] },
    });
    expect(findingsOf(CODE, [edge(), web(['a.test']), other])).toEqual([]);
  });

  it('takes TLSRoutes too, and an Ingress with malformed rules', () => {
    const passthrough = gateway('infra/gw', [
      listener('tls', {
        port: 443,
        protocol: 'TLS',
        tls: { mode: 'Passthrough' },
        ...allow('All'),
      }),
    ]);
    const tls = route('shop/web', [parent()], { hostnames: ['a.test'] }, { kind: 'TLSRoute' });
    const odd = object('networking.k8s.io/v1', 'Ingress', 'shop/odd', {
      spec: { rules: [null, 5, { host: ['a.test'] }, { host: 'A.test' }] },
    });
    expect(findingsOf(CODE, [passthrough, tls, odd])).toMatchObject([
      { object: { kind: 'TLSRoute' }, related: [{ name: 'odd' }] },
    ]);
  });

  it('computes only the routes again whose hosts an Ingress claims', () => {
    const evaluation = new Evaluation(RULES);
    evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
    [
      gatewayClass(),
      edge(),
      ...['a', 'b', 'c'].map(name => web([`${name}.test`], `shop/${name}`)),
      ingress('shop/i', 'a.test'),
    ].forEach(given => evaluation.set(given));
    evaluation.run();
    evaluation.takeChanges();
    let steps = 0;
    evaluation.set(ingress('shop/i', 'b.test'));
    evaluation.run(() => {
      steps += 1;
      return false;
    });
    expect([...evaluation.takeChanges()].sort()).toEqual(['HTTPRoute shop/a', 'HTTPRoute shop/b']);
    expect(steps).toBe(2);
  });
});
