import { expect, it } from 'vitest';
import { sameNamedRows } from '../../../src/components/details/sameNamedRows';
import type { ClusterStatus } from '../../../src/fleet/model';
import type { ObjectAnswer } from '../../../src/kube/objectAnswer';

function status(cluster: string, changes: Partial<ClusterStatus> = {}): ClusterStatus {
  return {
    cluster,
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

it('never shows an unread object or a kind that is not installed as absent', () => {
  const lookups: Array<ObjectAnswer<'Gateway'>> = [
    { state: 'absent' },
    { state: 'unread', message: 'forbidden' },
    { state: 'absent' },
    { state: 'loading' },
  ];
  const rows = sameNamedRows(
    'Gateway',
    [
      status('east'),
      status('west'),
      status('edge', { versions: {} }),
      status('slow', { versions: {}, discovered: false, phase: 'loading' }),
    ],
    lookups,
    'east'
  );
  expect(rows.map(({ known }) => known.state)).toEqual([
    'absent',
    'unread',
    'notServed',
    'loading',
  ]);
});

it('marks stale objects and a cluster that occurs twice', () => {
  const absent = { state: 'absent' } as const;
  const rows = sameNamedRows(
    'Gateway',
    [status('east'), status('down', { phase: 'unreachable' }), status('alias', { sameAs: 'east' })],
    [absent, absent, absent],
    'east'
  );
  expect(rows.map(({ stale }) => stale)).toEqual([false, true, false]);
  expect(rows.map(({ sameAs }) => sameAs)).toEqual([undefined, undefined, 'east']);
});

it('omits the other names on the page of a name that does not count itself', () => {
  const absent = { state: 'absent' } as const;
  const rows = sameNamedRows(
    'Gateway',
    [status('team', { sameAs: 'admin' }), status('admin'), status('ops', { sameAs: 'admin' })],
    [absent, absent, absent],
    'team'
  );
  expect(rows.map(({ sameAs }) => sameAs)).toEqual([undefined, 'team', 'team']);
});
