import { expect, it } from 'vitest';
import type { RouteVerdict, Status } from '../../../../src/analysis';
import type { FleetItem } from '../../../../src/fleet/model';
import type { PageKind } from '../../../../src/gatewayApi/kinds';
import { addTallies, servedTallies } from '../../../../src/pages/overview/served/servedTally';

function item(cluster: string, kind: PageKind, name: string): FleetItem<PageKind> {
  const apiVersion = 'gateway.networking.k8s.io/v1';
  const metadata = { namespace: 'shop', name };
  return { cluster, stale: false, object: { apiVersion, kind, metadata } as never };
}

function verdict(served: Status | undefined, parents = 1): RouteVerdict {
  return {
    parents: Array.from({ length: parents }, () => ({})),
    served: served && { status: served },
  } as never;
}

const VERDICTS: Readonly<Record<string, RouteVerdict>> = {
  served: verdict('True'),
  refused: verdict('False'),
  unread: verdict('Unknown'),
  mesh: verdict(undefined),
  lonely: verdict(undefined, 0),
};

it('counts routes by what is known of their traffic, and nothing else', () => {
  const tallies = servedTallies(
    [
      item('east', 'HTTPRoute', 'served'),
      item('east', 'GRPCRoute', 'refused'),
      item('east', 'HTTPRoute', 'lonely'),
      item('east', 'HTTPRoute', 'unread'),
      item('east', 'HTTPRoute', 'mesh'),
      item('east', 'HTTPRoute', 'later'),
      item('east', 'Gateway', 'served'),
      item('west', 'TCPRoute', 'served'),
    ],
    (_, { name }) => VERDICTS[name]
  );
  expect(tallies.get('east')).toEqual({ served: 1, unserved: 2, unknown: 2, unjudged: 1 });
  expect(tallies.get('west')).toEqual({ served: 1, unserved: 0, unknown: 0, unjudged: 0 });
  expect(addTallies([...tallies.values()])).toMatchObject({ served: 2, unserved: 2 });
});
