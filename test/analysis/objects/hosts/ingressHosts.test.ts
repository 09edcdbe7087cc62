import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IngressHosts, sharedHost } from '../../../../src/analysis/objects/hosts/ingressHosts';
import type { Ingress } from '../../../../src/gatewayApi/types';
import { runs } from '../../arbitraries';

const labels = fc.array(fc.constantFrom('a', 'b', 'com'), { minLength: 1, maxLength: 4 });
const exact = labels.map(parts => parts.join('.'));
const hosts = fc.oneof(
  exact,
  exact.map(host => `*.${host}`)
);

// Every host that the labels above can make, long enough for each wildcard to match several.
function hostsBelow(host: string): string[] {
  const deeper = ['a', 'b', 'com'].map(label => `${label}.${host}`);
  return host.split('.').length === 5 ? [host] : [host, ...deeper.flatMap(hostsBelow)];
}
const WORLD = ['a', 'b', 'com'].flatMap(hostsBelow);

function routeTakes(hostname: string, host: string): boolean {
  return hostname.startsWith('*.') ? host.endsWith(hostname.slice(1)) : host === hostname;
}

function ingressTakes(claimed: string, host: string): boolean {
  return claimed.startsWith('*.')
    ? host.split('.').slice(1).join('.') === claimed.slice(2)
    : host === claimed;
}

function ingressOf(name: string, claimed: readonly string[]): Ingress {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { namespace: 'shop', name },
    spec: { rules: claimed.map(host => ({ host })) },
  };
}

describe('The hosts of Ingresses', () => {
  it('have something in common with a hostname exactly if some host is in both', () => {
    fc.assert(
      fc.property(hosts, hosts, (hostname, claimed) => {
        const both = WORLD.filter(
          host => routeTakes(hostname, host) && ingressTakes(claimed, host)
        );
        const shared = sharedHost(hostname, claimed);
        expect(shared !== undefined).toBe(both.length > 0);
        if (shared === undefined) return;
        // What is shared is read as the narrower of the two.
        expect(both.every(host => routeTakes(shared, host))).toBe(true);
      }),
      runs(300)
    );
  });

  it('are found by a hostname as in a search through all of them, after any changes', () => {
    const changes = fc.array(
      fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.option(fc.array(hosts, { maxLength: 3 }))),
      { maxLength: 8 }
    );
    fc.assert(
      fc.property(changes, hosts, (all, hostname) => {
        const index = new IngressHosts(() => {});
        const now = new Map<string, readonly string[]>();
        all.forEach(([key, claimed]) => {
          index.set(key, claimed === null ? undefined : ingressOf(key, claimed));
          now.set(key, claimed ?? []);
        });
        const expected = [...now]
          .filter(([, claimed]) => claimed.some(host => sharedHost(hostname, host) !== undefined))
          .map(([key]) => key);
        expect([...index.at(hostname, () => {})].sort()).toEqual(expected.sort());
      }),
      runs(300)
    );
  });
});
