// subject: src/analysis/gateways/gatewayAccepted.ts
// subject: src/analysis/gateways/listenerSetAccepted.ts
// subject: src/analysis/gateways/listenerValid.ts
import { describe, expect, it } from 'vitest';
import { evaluateGiven, formatMessage, type GatewayVerdict } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { gateway, gatewayClass, listener, listenerSet, object } from '../objects';
import { tlsSecret } from '../reports';

const ALL = { allowedListeners: { namespaces: { from: 'All' } } };
const secure = (name: string, port: number, ...certificates: readonly string[]) =>
  listener(name, {
    port,
    protocol: 'HTTPS',
    tls: { certificateRefs: certificates.map(certificate => ({ name: certificate })) },
  });

function verdictOf(...objects: readonly KubernetesObject[]): GatewayVerdict {
  const [verdict] = evaluateGiven([gatewayClass(), ...objects], [])
    .allGateways()
    .values();
  if (verdict === undefined) throw new Error('There is no Gateway.');
  return verdict;
}

const known = tlsSecret('infra/known');
const vault = object('v1', 'Secret', 'infra/vault', { type: 'example.com/vault' });

describe('A Gateway and a ListenerSet with the same listeners', () => {
  it.each([
    ['a valid listener', [listener('a', { port: 81 })], 'True Accepted'],
    ['a certificate that exists', [secure('a', 443, 'known')], 'True Accepted'],
    ['a certificate that does not exist', [secure('a', 443, 'gone')], 'False ListenersNotValid'],
    ['one of two certificates', [secure('a', 443, 'gone', 'known')], 'Unknown ListenersNotValid'],
    ['a Secret of another type', [secure('a', 443, 'vault')], 'Unknown ImplementationSpecific'],
    [
      'HTTPS without tls',
      [listener('a', { port: 443, protocol: 'HTTPS' })],
      'Unknown ImplementationSpecific',
    ],
    [
      'a protocol that only implementations know',
      [listener('a', { port: 15008, protocol: 'HBONE' })],
      'Unknown ImplementationSpecific',
    ],
    [
      'a misspelt protocol',
      [listener('a', { port: 81, protocol: 'http' })],
      'False ListenersNotValid',
    ],
    [
      'two listeners that conflict',
      [listener('a', { port: 81 }), listener('b', { port: 81 })],
      'False ListenersNotValid',
    ],
    [
      'HTTP beside HTTPS on one port',
      [listener('a', { port: 443 }), secure('b', 443, 'known')],
      'Unknown ProtocolConflict',
    ],
    [
      'a valid listener and one without a certificate',
      [listener('a', { port: 81 }), secure('b', 443, 'gone')],
      'True ListenersNotValid',
    ],
    [
      'a valid listener and one that is not known',
      [listener('a', { port: 81 }), secure('b', 443, 'vault')],
      'True Accepted',
    ],
  ])('get one verdict for %s', (_, listeners, expected) => {
    const own = verdictOf(gateway('infra/gw', listeners), known, vault);
    const ofSet = verdictOf(
      gateway('infra/gw', [listener()], ALL),
      listenerSet('infra/set', 'infra/gw', listeners),
      known,
      vault
    );
    const said = [own, ofSet.listenerSets[0]].map(verdict =>
      verdict?.conditions.map(({ status, reason }) => `${status} ${reason}`)
    );
    expect(said).toEqual([[expected], [expected]]);
  });
});

describe('What is said of a Gateway', () => {
  const said = (listeners: readonly unknown[], spec = {}) => {
    const { conditions } = verdictOf(gateway('infra/gw', listeners, spec), known, vault);
    return conditions.map(({ message }) => formatMessage(message)).join();
  };

  it('is that every listener is valid only if that is known', () => {
    expect(said([listener()])).toBe('Every listener of Gateway infra/gw is valid.');
    expect(said([listener(), secure('https', 443, 'gone')])).toBe(
      'Gateway infra/gw is accepted without these listeners, which are not valid: https.'
    );
    expect(said([secure('https', 443, 'gone')])).toBe('Gateway infra/gw has no valid listener.');
    expect(said([listener(), secure('https', 443, 'vault')])).toBe(
      'At least one listener of Gateway infra/gw is valid. It is not known for https.'
    );
  });

  it.each([
    ['IPAddress', 'Every listener of Gateway infra/gw is valid.'],
    ['Hostname', 'Every listener of Gateway infra/gw is valid.'],
    [undefined, 'Every listener of Gateway infra/gw is valid.'],
    [
      'example.com/pool',
      'The implementation decides whether Gateway infra/gw can have an address of type example.com/pool.',
    ],
  ])('depends on the type of its address (%s)', (type, expected) => {
    expect(said([listener()], { addresses: [{ type, value: '192.0.2.1' }] })).toBe(expected);
    expect(said([listener()], { addresses: [{ type }] })).toBe(expected);
  });
});

describe('A ListenerSet of a Gateway whose only listener has no certificate', () => {
  it('is not known to be without traffic', () => {
    const { listeners } = verdictOf(
      gateway('infra/gw', [secure('https', 443, 'gone')], ALL),
      listenerSet('infra/set'),
      known
    );
    expect(listeners.map(({ name, served: { status } }) => `${name} ${status}`)).toEqual([
      'https False',
      'extra Unknown',
    ]);
  });
});
