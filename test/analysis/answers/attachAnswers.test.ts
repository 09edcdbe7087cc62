import { describe, expect, it } from 'vitest';
import {
  attachAnswers,
  attachChanges,
  evaluateGiven,
  type ListenerAnswer,
  RULES,
  type WantedRoute,
} from '../../../src/analysis';
import type { GivenOptions } from '../../../src/analysis/evaluation/givenObjects';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { allow, gateway, gatewayClass, listener, listenerSet, namespace, route } from '../objects';

const WANTED: WantedRoute = { kind: 'HTTPRoute', namespace: 'shop', hostnames: [] };

function ask(
  objects: readonly KubernetesObject[],
  wanted: Partial<WantedRoute> = {},
  options: GivenOptions = {}
) {
  const evaluation = evaluateGiven([gatewayClass(), ...objects], RULES, options);
  const whole = { ...WANTED, ...wanted };
  const answers = attachAnswers(evaluation, whole);
  return {
    ...answers,
    evaluation,
    levels: answers.listeners.map(({ listener: { name }, level }) => `${name} ${level}`),
    changes: (name: string) =>
      attachChanges(
        answers.listeners.find(item => item.listener.name === name) as ListenerAnswer,
        whole,
        evaluation
      ),
  };
}

const OPEN = allow('All');

describe('A listener', () => {
  it('is open to a namespace that it accepts, and open listeners come first', () => {
    const { levels } = ask([
      gateway('infra/gw', [
        listener('dns', { port: 53, protocol: 'UDP', ...OPEN }),
        listener('same', { port: 81 }),
        listener('none', { port: 82, ...allow('None') }),
        listener('open', { port: 83, ...OPEN }),
      ]),
    ]);
    expect(levels).toEqual(['open open', 'same closed', 'none closed', 'dns closed']);
  });

  it('is open to its own namespace by default', () => {
    expect(ask([gateway()], { namespace: 'infra' }).levels).toEqual(['http open']);
  });

  it('serves the narrower of two hostnames', () => {
    const { listeners } = ask(
      [gateway('infra/gw', [listener('http', { hostname: 'a.example.com', ...OPEN })])],
      { hostnames: ['*.example.com', 'other.test'] }
    );
    expect(listeners[0]).toMatchObject({ level: 'open' });
    expect(listeners[0].verdict.hostnames).toEqual(['a.example.com']);
  });

  it('is closed to hostnames that it does not cover, and no change is proposed', () => {
    const { levels, changes } = ask(
      [gateway('infra/gw', [listener('http', { hostname: '*.example.com', ...OPEN })])],
      { hostnames: ['example.com'] }
    );
    expect(levels).toEqual(['http closed']);
    expect(changes('http')).toEqual([]);
  });

  it('does not read an invalid hostname as any hostname', () => {
    const { levels } = ask([gateway('infra/gw', [listener('http', OPEN)])], {
      hostnames: ['not a hostname'],
    });
    expect(levels).toEqual(['http closed']);
  });

  it('accepts TLSRoutes only if its protocol is TLS', () => {
    const tls = (name: string, port: number, mode: string) =>
      listener(name, { port, protocol: 'TLS', tls: { mode }, ...OPEN });
    const https = listener('https', { port: 445, protocol: 'HTTPS', ...OPEN });
    const objects = [gateway('infra/gw', [tls('passthrough', 443, 'Passthrough'), https])];
    expect(ask(objects, { kind: 'TLSRoute' }).levels).toEqual(['passthrough open', 'https closed']);
    expect(ask(objects, { kind: 'TCPRoute' }).levels).toEqual([
      'passthrough closed',
      'https closed',
    ]);
  });

  it('that allows other kinds proposes a change that adds this kind', () => {
    const { levels, changes } = ask([
      gateway('infra/gw', [
        listener('http', {
          allowedRoutes: { namespaces: { from: 'All' }, kinds: [{ kind: 'GRPCRoute' }] },
        }),
      ]),
    ]);
    expect(levels).toEqual(['http closed']);
    expect(changes('http').map(({ check, fixes }) => [check.check, fixes[0].target.kind])).toEqual([
      ['kind', 'Gateway'],
    ]);
  });

  it('that conflicts with another one is unserved', () => {
    const { levels } = ask([gateway('infra/gw', [listener('one', OPEN), listener('two', OPEN)])]);
    expect(levels).toEqual(['one unserved', 'two unserved']);
  });

  it('that selects by a label can be opened by the owner of the namespace', () => {
    const bySelector = listener('http', allow('Selector', { matchLabels: { team: 'shop' } }));
    const { levels, changes } = ask([gateway('infra/gw', [bySelector]), namespace('shop')]);
    expect(levels).toEqual(['http closed']);
    expect(changes('http')[0].fixes.map(({ target }) => target.kind)).toContain('Namespace');
    const labelled = [gateway('infra/gw', [bySelector]), namespace('shop', { team: 'shop' })];
    expect(ask(labelled).levels).toEqual(['http open']);
  });

  it('that accepts no namespace can be opened by the owner of the Gateway only', () => {
    const { changes } = ask([gateway('infra/gw', [listener('http', allow('None'))])]);
    expect(changes('http')[0].fixes.map(({ target }) => target.kind)).toEqual(['Gateway']);
  });
});

describe('A Gateway', () => {
  const objects = (name: string) => [
    gateway('infra/gw', [listener('http', OPEN)], { gatewayClassName: name }),
    gatewayClass('refused', {
      status: { conditions: [{ type: 'Accepted', status: 'False', reason: 'InvalidParameters' }] },
    }),
    gatewayClass('pending', { status: undefined }),
  ];

  it.each([
    ['example', 'open'],
    ['pending', 'unconfirmed'],
    ['refused', 'unserved'],
    ['absent', 'unserved'],
  ])('with class %s makes its listener %s', (name, level) => {
    expect(ask(objects(name)).levels).toEqual([`http ${level}`]);
  });

  it('of a class that was not read makes its listener unconfirmed, not unserved', () => {
    const gw = gateway('infra/gw', [listener('http', OPEN)], { gatewayClassName: 'unread' });
    expect(ask([gw], {}, { partial: true }).levels).toEqual(['http unconfirmed']);
  });
});

describe('A ListenerSet', () => {
  const extra = listenerSet('shop/extra', 'infra/gw', [listener('extra', { port: 8080 })]);
  const letting = (from: string) =>
    gateway('infra/gw', [listener()], { allowedListeners: { namespaces: { from } } });

  it('that is accepted is selected by its own name', () => {
    const { levels, listeners } = ask([letting('All'), extra]);
    expect(levels).toEqual(['extra open', 'http closed']);
    expect(listeners[0].parentRef).toEqual({
      kind: 'ListenerSet',
      name: 'extra',
      namespace: 'shop',
      sectionName: 'extra',
    });
    expect(listeners[1].parentRef).toEqual({
      name: 'gw',
      namespace: 'infra',
      sectionName: 'http',
    });
  });

  it('that is refused is closed, and a change of the Gateway opens it', () => {
    const { levels, changes } = ask([letting('None'), extra]);
    expect(levels).toContain('extra closed');
    expect(changes('extra').map(({ check, fixes }) => [check.check, fixes[0].target.kind])).toEqual(
      [['parent', 'Gateway']]
    );
  });

  it('without a Gateway is closed, and no change is proposed', () => {
    const { levels, changes } = ask([extra]);
    expect(levels).toEqual(['extra closed']);
    expect(changes('extra')).toEqual([]);
  });
});

describe('An unread object', () => {
  const bySelector = gateway('infra/gw', [
    listener('http', allow('Selector', { matchLabels: { team: 'shop' } })),
  ]);

  it('makes the answer unknown, and the answer names it', () => {
    const { levels, listeners, missing, namespaceExists } = ask(
      [bySelector],
      {},
      { partial: true }
    );
    expect(levels).toEqual(['http unknown']);
    expect(listeners[0].verdict.check('namespace').missing).toMatchObject({
      kind: 'Namespace',
      name: 'shop',
    });
    expect(missing.map(({ kind }) => kind)).toEqual(['Gateway', 'ListenerSet']);
    expect(namespaceExists).toBe('Unknown');
  });

  it('differs from a namespace that does not exist, which is evaluated by its name', () => {
    const byName = gateway('infra/gw', [
      listener(
        'http',
        allow('Selector', { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } })
      ),
    ]);
    expect(ask([byName])).toMatchObject({ levels: ['http open'], namespaceExists: 'False' });
    expect(ask([bySelector])).toMatchObject({ levels: ['http closed'], namespaceExists: 'False' });
    expect(ask([bySelector]).changes('http')[0].fixes).toContainEqual(
      expect.objectContaining({ create: expect.objectContaining({ kind: 'Namespace' }) })
    );
    expect(ask([bySelector, namespace('shop')]).namespaceExists).toBe('True');
    expect(ask([bySelector, route('shop/web')]).namespaceExists).toBe('True');
  });
});

it('In a cluster that does not serve the kind, a listener is closed', () => {
  const evaluation = evaluateGiven(
    [gatewayClass(), gateway('infra/gw', [listener('http', OPEN)])],
    RULES
  );
  evaluation.snapshot.setCoverage('gateway.networking.k8s.io', 'HTTPRoute', { state: 'notServed' });
  evaluation.run();
  const { kindServed, listeners } = attachAnswers(evaluation, WANTED);
  expect([kindServed, listeners[0].level]).toEqual(['False', 'closed']);
});

it('Malformed input causes no error', () => {
  const odd = [null, 7, { name: 3, port: 'x', protocol: null, allowedRoutes: 'no' }];
  const answers = ask([gateway('infra/gw', odd), listenerSet('shop/x', 'infra/gw', odd)], {
    namespace: '',
    hostnames: [''],
  });
  expect(answers.listeners.every(({ level }) => level === 'closed')).toBe(true);
});
