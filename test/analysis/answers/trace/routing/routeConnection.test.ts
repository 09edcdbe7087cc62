import { describe, expect, it } from 'vitest';
import { gateway, service } from '../../../objects';
import { ask, open, rules, to, told } from '../support';

const passthrough = { protocol: 'TLS', port: 443, tls: { mode: 'Passthrough' } };
const objects = [
  gateway('infra/gw', [
    open('tls', { ...passthrough, hostname: '*.example.com' }),
    open('tcp', { protocol: 'TCP', port: 5432 }),
    open('udp', { protocol: 'UDP', port: 53 }),
  ]),
  service('shop/web'),
  service('shop/other'),
];
const tls = (name: string, hostnames: readonly string[], backend: string) =>
  rules(name, [to(backend)], { hostnames }, { kind: 'TLSRoute' });
const all = [
  ...objects,
  tls('shop/a', ['a.example.com'], 'web'),
  tls('shop/w', ['*.example.com'], 'other'),
];

describe('A TLS connection', () => {
  it.each([
    ['a.example.com', 'backend a#0 web'],
    ['b.example.com', 'backend w#0 other'],
    ['example.org', 'rejected'],
  ])('with SNI %s goes by its hostname: %s', (sni, expected) => {
    expect(told(ask(all, { scheme: 'tls', sni }))).toBe(expected);
  });

  it('is passed through with the HTTP in it', () => {
    const answer = ask(all, { scheme: 'https', host: 'a.example.com', path: '/x' });
    expect(told(answer)).toBe('backend a#0 web');
    expect(answer.backends[0]?.forwarded).toMatchObject({ path: '/x', host: 'a.example.com' });
  });

  it('without a route for its SNI is rejected', () => {
    const only = [...objects, tls('shop/a', ['a.example.com'], 'web')];
    expect(told(ask(only, { scheme: 'tls', sni: 'b.example.com' }))).toBe('rejected');
  });
});

describe('A TCP connection or UDP packet', () => {
  const at = (time: string) => ({ metadata: { creationTimestamp: time } });

  it('goes to the oldest route of its listener', () => {
    const tcp = (name: string, backend: string, time: string) =>
      rules(name, [to(backend)], {}, { kind: 'TCPRoute', ...at(time) });
    const both = [
      ...objects,
      tcp('shop/a', 'other', '2025-01-01T00:00:00Z'),
      tcp('shop/b', 'web', '2024-01-01T00:00:00Z'),
    ];
    expect(told(ask(both, { scheme: 'tcp', port: 5432 }))).toBe('backend b#0 web');
  });

  it('is told apart by its transport', () => {
    const udp = [...objects, rules('shop/dns', [to('web')], {}, { kind: 'UDPRoute' })];
    expect(told(ask(udp, { scheme: 'udp', port: 53 }))).toBe('backend dns#0 web');
    expect(told(ask(udp, { scheme: 'tcp', port: 53 }))).toBe('noListener');
    expect(told(ask(udp, { scheme: 'tcp', port: 5432 }))).toBe('rejected');
  });
});
