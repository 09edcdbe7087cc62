import { describe, expect, it } from 'vitest';
import { absentKinds, clusterNotices } from '../../../src/components/clusters/notices';
import type { ClusterStatus } from '../../../src/fleet/model';

function status(changes: Partial<ClusterStatus>): ClusterStatus {
  return {
    cluster: 'east',
    phase: 'ready',
    reading: [],
    missing: [],
    malformed: [],
    versions: { Gateway: 'v1' },
    discovered: true,
    polled: [],
    ...changes,
  };
}

const hidden = { kind: 'Service', verb: 'list', forbidden: true, message: 'forbidden' } as const;

describe('clusterNotices', () => {
  it('omits kinds that the page does not show', () => {
    const partial = status({ phase: 'partial', missing: [hidden] });
    expect(clusterNotices([partial], ['Gateway'])).toEqual([]);
    expect(clusterNotices([partial], ['Service'])).toMatchObject([{ missing: [hidden] }]);
  });

  it.each(['unreachable', 'unauthenticated', 'notInstalled', 'loading'] as const)(
    'names a cluster that is %s',
    phase => {
      expect(clusterNotices([status({ phase })], ['Gateway'])).toHaveLength(1);
    }
  );
});

describe('absentKinds', () => {
  it('names the kinds that a cluster does not serve, after discovery', () => {
    const kinds = ['Gateway', 'TCPRoute', 'Service'] as const;
    expect(absentKinds([status({})], kinds)).toEqual([{ cluster: 'east', kinds: ['TCPRoute'] }]);
    expect(absentKinds([status({ discovered: false })], kinds)).toEqual([]);
  });

  it('names a kind of another API only on that API’s page', () => {
    const imported = ['ServiceImport'] as const;
    expect(absentKinds([status({})], ['Gateway', ...imported])).toEqual([]);
    expect(absentKinds([status({})], imported)).toEqual([{ cluster: 'east', kinds: imported }]);
  });
});
