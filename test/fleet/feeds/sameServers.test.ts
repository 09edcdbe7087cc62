import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSameServers } from '../../../src/fleet/feeds/sameServers';
import type { ClusterPhase, ClusterStatus } from '../../../src/fleet/model';

const PHASES: readonly ClusterPhase[] = [
  'loading',
  'ready',
  'partial',
  'notInstalled',
  'unauthenticated',
  'failing',
  'unreachable',
];
const MISSING = { kind: 'Gateway', verb: 'list', forbidden: true, message: '' } as const;

function status(cluster: string, phase: ClusterPhase, missing = 0): ClusterStatus {
  return {
    cluster,
    phase,
    reading: [],
    missing: Array.from({ length: missing }, () => MISSING),
    malformed: [],
    versions: {},
    discovered: true,
    polled: [],
  };
}

// The first letter of a name is its server.
const sameLetter = (one: string, other: string) => one[0] === other[0];
const sameAs = (statuses: readonly ClusterStatus[]) =>
  withSameServers(statuses, sameLetter).map(({ cluster, sameAs }) => [cluster, sameAs]);

describe('Among contexts of one API server', () => {
  it.each([
    ['the first, if both may read the same', status('a1', 'ready'), status('a2', 'ready'), 'a1'],
    ['the one that is logged in', status('a1', 'unauthenticated'), status('a2', 'ready'), 'a2'],
    ['the one that answers', status('a1', 'unreachable'), status('a2', 'partial', 9), 'a2'],
    ['the one that may read more', status('a1', 'partial', 2), status('a2', 'partial', 1), 'a2'],
    ['the first, while it is still loading', status('a1', 'loading'), status('a2', 'ready'), 'a1'],
  ])('the one that counts is %s', (_name, one, other, counts) => {
    const rows = sameAs([one, other, status('b', 'ready')]);
    expect(rows.map(([cluster, same]) => same ?? cluster)).toEqual([counts, counts, 'b']);
  });

  it('exactly one counts, and the others name it', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[abc][0-9]$/), { maxLength: 6 });
    const cluster = fc.tuple(fc.constantFrom(...PHASES), fc.nat(3));
    fc.assert(
      fc.property(names, fc.array(cluster, { minLength: 6, maxLength: 6 }), (clusters, states) => {
        const rows = sameAs(clusters.map((name, index) => status(name, ...states[index])));
        const counting = rows.filter(([, same]) => same === undefined).map(([name]) => name);
        const servers = new Set(clusters.map(name => name[0]));
        expect(counting.map(name => name?.[0]).sort()).toEqual([...servers].sort());
        rows.forEach(([, same]) => expect([undefined, ...counting]).toContain(same));
      })
    );
  });
});
