import { describe, expect, it } from 'vitest';
import { evaluateGiven, type Listener, RULES } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { gateway, gatewayClass, listener, listenerSet } from '../objects';

const letIn = { allowedListeners: { namespaces: { from: 'All' } } };

function judged(objects: readonly KubernetesObject[]): Map<string, Listener> {
  const [verdict] = evaluateGiven([gatewayClass(), ...objects], RULES)
    .allGateways()
    .values();
  return new Map((verdict?.listeners ?? []).map(item => [`${item.owner.name}/${item.name}`, item]));
}

function conflicts(objects: readonly KubernetesObject[]): Record<string, string> {
  return Object.fromEntries(
    [...judged(objects)].flatMap(([name, { conditions }]) => {
      const found = conditions.find(({ type }) => type === 'Conflicted');
      return found?.status === 'False' ? [] : [[name, `${found?.status} ${found?.reason}`]];
    })
  );
}

function two(a: object, b: object) {
  return conflicts([gateway('infra/gw', [listener('a', { ...a }), listener('b', { ...b })])]);
}

const PROTOCOLS = ['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP'] as const;
// What is said of two listeners on one port with the same hostname (Distinct Listeners). An Unknown:
// each combination of port, protocol and hostname is unique, but several implementations refuse it.
const SAME_HOSTNAME: Record<string, string | undefined> = {
  'HTTP HTTP': 'True HostnameConflict',
  'HTTPS HTTPS': 'True HostnameConflict',
  'TLS TLS': 'True HostnameConflict',
  'TCP TCP': 'True ProtocolConflict',
  'UDP UDP': 'True ProtocolConflict',
  'HTTP TCP': 'True ProtocolConflict',
  'HTTPS TCP': 'True ProtocolConflict',
  'TLS TCP': 'True ProtocolConflict',
  'HTTP HTTPS': 'Unknown ProtocolConflict',
  'HTTP TLS': 'Unknown ProtocolConflict',
  'HTTPS TLS': 'Unknown HostnameConflict',
};

describe('Two listeners of one Gateway on one port', () => {
  PROTOCOLS.forEach((a, index) =>
    PROTOCOLS.slice(index).forEach(b => {
      const said = SAME_HOSTNAME[`${a} ${b}`];
      it(`of ${a} and ${b} are ${said ?? 'distinct'}`, () => {
        const expected = said === undefined ? {} : { 'gw/a': said, 'gw/b': said };
        expect(
          two({ protocol: a, hostname: 'x.test' }, { protocol: b, hostname: 'x.test' })
        ).toEqual(expected);
        expect(two({ protocol: b }, { protocol: a })).toEqual(expected);
      });

      it(`of ${a} and ${b} need different ports only if hostnames cannot separate them`, () => {
        const expected = said?.endsWith('ProtocolConflict') ? { 'gw/a': said, 'gw/b': said } : {};
        expect(two({ protocol: a, hostname: 'x.test' }, { protocol: b })).toEqual(expected);
        expect(two({ protocol: a, port: 80 }, { protocol: b, port: 81 })).toEqual({});
      });
    })
  );

  it('of TLS need one mode, unless the class supports several', () => {
    const tls = (hostname: string, mode: string) => ({ protocol: 'TLS', hostname, tls: { mode } });
    const pair = [
      listener('a', tls('a.test', 'Terminate')),
      listener('b', tls('b.test', 'Passthrough')),
    ];
    const of = (...features: readonly string[]) =>
      conflicts([
        gatewayClass('reports', {
          status: {
            conditions: [{ type: 'Accepted', status: 'True', reason: 'Accepted' }],
            supportedFeatures: features.map(name => ({ name })),
          },
        }),
        gateway('infra/gw', pair, { gatewayClassName: 'reports' }),
      ]);
    const all = (said: string) => ({ 'gw/a': said, 'gw/b': said });
    expect(of()).toEqual(all('Unknown ProtocolConflict'));
    expect(of('TLSRoute')).toEqual(all('True ProtocolConflict'));
    expect(of('TLSRoute', 'TLSRouteModeMixed')).toEqual({});
    const alike = { protocol: 'TLS', hostname: 'a.test', tls: { mode: 'Terminate' } };
    expect(two(alike, { ...alike, hostname: 'b.test' })).toEqual({});
  });

  it('are not separated by TLS settings or by upper case', () => {
    expect(
      two(
        { protocol: 'TLS', hostname: 'x.test', tls: { mode: 'Terminate' } },
        { protocol: 'TLS', hostname: 'X.Test', tls: { mode: 'Passthrough' } }
      )
    ).toEqual({ 'gw/a': 'True HostnameConflict', 'gw/b': 'True HostnameConflict' });
  });

  it('are distinct with a wildcard and a hostname that it matches', () => {
    expect(two({ hostname: '*.x.test' }, { hostname: 'a.x.test' })).toEqual({});
  });

  it('are both refused if they conflict', () => {
    const found = judged([
      gateway('infra/gw', [listener('a'), listener('b'), listener('c', { port: 81 })]),
    ]);
    const accepted = [...found.values()].map(
      ({ conditions }) => conditions.find(({ type }) => type === 'Accepted')?.status
    );
    expect(accepted).toEqual(['False', 'False', 'True']);
    expect(found.get('gw/a')?.conflictsWith.map(({ name }) => name)).toEqual(['b']);
  });
});

describe('Listeners of ListenerSets', () => {
  const own = gateway('infra/gw', [listener('own', { hostname: 'own.test' })], letIn);
  const at = (creationTimestamp: string) => ({ metadata: { creationTimestamp } });
  const http = (name: string, hostname: string) => listener(name, { hostname });

  it('give precedence to those of the Gateway', () => {
    expect(
      conflicts([listenerSet('infra/set', 'infra/gw', [http('mine', 'own.test')]), own])
    ).toEqual({
      'set/mine': 'True HostnameConflict',
    });
    expect(
      conflicts([listenerSet('infra/set', 'infra/gw', [listener('tcp', { protocol: 'TCP' })]), own])
    ).toEqual({ 'set/tcp': 'True ProtocolConflict' });
  });

  it('may have the name of another owner’s listener', () => {
    expect(
      conflicts([own, listenerSet('infra/set', 'infra/gw', [http('own', 'set.test')])])
    ).toEqual({});
  });

  it('give precedence to those of an older set', () => {
    const old = listenerSet('z/old', 'infra/gw', [http('a', 'x.test')], at('2024-01-01T00:00:00Z'));
    const late = listenerSet(
      'a/late',
      'infra/gw',
      [http('b', 'x.test')],
      at('2025-01-01T00:00:00Z')
    );
    const unborn = listenerSet('a/unborn', 'infra/gw', [http('c', 'x.test')]);
    [
      [old, late, unborn],
      [unborn, late, old],
    ].forEach(sets =>
      expect(conflicts([own, ...sets])).toEqual({
        'late/b': 'True HostnameConflict',
        'unborn/c': 'True HostnameConflict',
      })
    );
  });

  it('of the same age are ordered by namespace and name', () => {
    const sets = ['b/a', 'a/b', 'a/a'].map(name =>
      listenerSet(
        name,
        'infra/gw',
        [http(name.replace('/', '-'), 'x.test')],
        at('2024-01-01T00:00:00Z')
      )
    );
    expect(Object.keys(conflicts([own, ...sets])).sort()).toEqual(['a/b-a', 'b/a-b']);
  });

  it('with a conflict do not conflict with later ones', () => {
    // The TCP listener conflicts with the Gateway's, so it does not block a later listener.
    const tcp = listenerSet('a/first', 'infra/gw', [listener('tcp', { protocol: 'TCP' })]);
    const free = listenerSet('b/second', 'infra/gw', [http('free', 'free.test')]);
    expect(conflicts([own, tcp, free])).toEqual({ 'first/tcp': 'True ProtocolConflict' });
  });

  it('that implementations differ about are unknown, and give precedence as others do', () => {
    const secure = listenerSet('a/first', 'infra/gw', [
      listener('tls', { protocol: 'TLS', tls: { mode: 'Passthrough' } }),
    ]);
    const again = listenerSet('b/second', 'infra/gw', [
      listener('again', { protocol: 'TLS', tls: { mode: 'Passthrough' } }),
    ]);
    const udp = listenerSet('c/third', 'infra/gw', [listener('udp', { protocol: 'UDP' })]);
    expect(conflicts([own, secure, udp])).toEqual({ 'first/tls': 'Unknown ProtocolConflict' });
    // If the first is refused, the second conflicts with the Gateway only.
    expect(conflicts([own, secure, again])).toEqual({
      'first/tls': 'Unknown ProtocolConflict',
      'second/again': 'Unknown ProtocolConflict',
    });
    const apart = gateway('infra/gw', [listener('own', { port: 81 })], letIn);
    expect(conflicts([apart, secure, again])).toEqual({ 'second/again': 'True HostnameConflict' });
  });

  it('are unknown beside a sibling that may be refused', () => {
    const siblings = listenerSet('a/set', 'infra/gw', [
      listener('plain', { hostname: 'x.test' }),
      listener('same', { protocol: 'TLS', hostname: 'x.test', tls: { mode: 'Passthrough' } }),
    ]);
    expect(conflicts([own, siblings])).toEqual({
      'set/plain': 'Unknown ProtocolConflict',
      'set/same': 'Unknown ProtocolConflict',
    });
  });

  it('of a refused set do not conflict with others', () => {
    const closed = gateway('infra/gw', [listener('own', { hostname: 'own.test' })], {
      allowedListeners: { namespaces: { from: 'Same' } },
    });
    const outside = listenerSet(
      'a/outside',
      'infra/gw',
      [http('a', 'x.test')],
      at('2020-01-01T00:00:00Z')
    );
    const inside = listenerSet('infra/inside', 'infra/gw', [http('b', 'x.test')]);
    expect(conflicts([closed, outside, inside])).toEqual({});
  });

  it('are unknown after a set whose admission is unknown', () => {
    const asks = gateway('infra/gw', [listener('own', { hostname: 'own.test' })], {
      allowedListeners: {
        namespaces: { from: 'Selector', selector: { matchLabels: { team: 'a' } } },
      },
    });
    const labelled = {
      kind: 'Namespace',
      apiVersion: 'v1',
      metadata: { name: 'b', labels: { team: 'a' } },
    };
    const maybe = listenerSet(
      'a/maybe',
      'infra/gw',
      [http('a', 'x.test')],
      at('2020-01-01T00:00:00Z')
    );
    const sure = listenerSet('b/sure', 'infra/gw', [
      http('b', 'x.test'),
      http('c', 'own.test'),
      http('d', 'd.test'),
    ]);
    const evaluation = evaluateGiven([gatewayClass(), asks, labelled, maybe, sure], RULES, {
      strict: true,
    });
    const [verdict] = evaluation.allGateways().values();
    const said = verdict?.listeners.map(({ name, conditions }) => [
      name,
      conditions.find(({ type }) => type === 'Conflicted')?.status,
    ]);
    expect(said).toEqual([
      ['own', 'False'],
      ['b', 'Unknown'],
      ['c', 'True'],
      ['d', 'False'],
    ]);
  });
});
