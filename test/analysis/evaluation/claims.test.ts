import { describe, expect, it } from 'vitest';
import { evaluateGiven, refOf } from '../../../src/analysis';
import { claimsOf, isAsked } from '../../../src/analysis/evaluation/claims';
import { addressesOf } from '../../../src/analysis/gateways/addresses';
import type { Gateway, KubernetesObject } from '../../../src/gatewayApi/types';
import { gateway, gatewayClass, listener } from '../objects';

function claims(object: KubernetesObject): string[] {
  const verdict = evaluateGiven([gatewayClass(), object], []).gateway(refOf(object));
  if (verdict === undefined) throw new Error('There is no Gateway.');
  return claimsOf(object as Gateway, verdict);
}

const asking = (value: string, listeners: unknown = [listener()]) =>
  gateway('infra/gw', listeners, { addresses: [{ value }] });
const having = (value: string, listeners: unknown = [listener()]) =>
  gateway('shop/gw', listeners, {}, { status: { addresses: [{ value }] } });

const shared = (a: KubernetesObject, b: KubernetesObject) => {
  const others = claims(b);
  return claims(a).filter(claim => others.includes(claim));
};

describe('Two Gateways', () => {
  it('share no claim without an address', () => {
    expect(claims(gateway())).toEqual([]);
  });

  it('share the claim to an address only if both ask for it', () => {
    const apart = [listener('http', { port: 81 })];
    expect(shared(asking('192.0.2.1'), asking('192.0.2.1', apart))).toHaveLength(2);
    expect(shared(asking('192.0.2.1'), having('192.0.2.1', apart))).toEqual([]);
    expect(shared(asking('192.0.2.1'), asking('192.0.2.2'))).toEqual([]);
  });

  it('share the claim to a port and hostname of an address that one of them only has', () => {
    expect(shared(asking('192.0.2.1'), having('192.0.2.1'))).toHaveLength(1);
    const named = [listener('http', { hostname: 'a.test' })];
    expect(shared(asking('192.0.2.1'), having('192.0.2.1', named))).toEqual([]);
  });

  it('do not share a port between UDP and TCP', () => {
    const [tcp, udp] = ['TCP', 'UDP'].map(protocol => [listener('a', { protocol })]);
    expect(shared(having('192.0.2.1', tcp), having('192.0.2.1', udp))).toEqual([]);
    expect(shared(having('192.0.2.1', tcp), having('192.0.2.1', tcp))).toHaveLength(1);
  });

  it('claim the address that they ask for, not the one that they have', () => {
    const both = gateway(
      'infra/gw',
      [listener()],
      { addresses: [{ value: '192.0.2.1' }] },
      { status: { addresses: [{ value: '192.0.2.9' }] } }
    );
    expect(claims(both).join()).not.toContain('192.0.2.9');
    expect(addressesOf(both as Gateway).every(isAsked)).toBe(true);
  });
});
