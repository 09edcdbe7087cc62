import type { LoggedRequest } from '../../../demo/cluster';
import { askerOf, type Wish, wishOf } from './requestKinds';

/** The number of equal requests to one cluster. */
export interface Count {
  readonly wish: Wish;
  readonly times: number;
  readonly tooMany: boolean;
}

/** The requests of a page to one cluster. */
export interface RequestCount {
  /** The requests of the plugin. */
  readonly ours: readonly Count[];
  /** The number of Headlamp's own requests. */
  readonly headlamps: number;
}

const ONE_OF_EACH = ['list', 'watch', 'get'];

function keyOf({ sort, subject }: Wish): string {
  return `${sort} ${subject}`;
}

function limitOf({ sort, resource }: Wish, isServed: (resource: string) => boolean): number {
  if (resource !== undefined && !isServed(resource)) return 0;
  return ONE_OF_EACH.includes(sort) ? 1 : Infinity;
}

/**
 * Counts the plugin's requests to a cluster.
 *
 * @param requests - All requests to the cluster while a page of the plugin was open.
 * @param headlampAlone - All requests while a page of Headlamp's with the same frame was open,
 *   without the plugin. They identify Headlamp's requests on the plugin's page whose form does not.
 * @param isServed - Whether the cluster serves a resource.
 */
export function countRequests(
  requests: readonly LoggedRequest[],
  headlampAlone: readonly LoggedRequest[],
  isServed: (resource: string) => boolean
): RequestCount {
  const expected = new Map<string, number>();
  for (const request of headlampAlone) {
    const wish = askerOf(request) === undefined ? wishOf(request) : undefined;
    if (wish !== undefined) expected.set(keyOf(wish), (expected.get(keyOf(wish)) ?? 0) + 1);
  }
  const counted = new Map<string, { wish: Wish; times: number }>();
  let headlamps = 0;
  for (const request of requests) {
    const wish = wishOf(request);
    if (wish === undefined) continue;
    const key = keyOf(wish);
    const asker = askerOf(request);
    const left = asker === undefined ? expected.get(key) ?? 0 : 0;
    // Headlamp polls versions and health, so their number depends on time.
    const regular = wish.sort === 'other' && expected.has(key);
    if (asker === 'headlamp' || left > 0 || regular) {
      if (left > 0) expected.set(key, left - 1);
      headlamps += 1;
      continue;
    }
    const known = counted.get(key) ?? { wish, times: 0 };
    known.times += 1;
    counted.set(key, known);
  }
  const all = [...counted.values()];
  const discoveries = all.filter(({ wish }) => wish.sort === 'discovery');
  const asked = discoveries.reduce((sum, { times }) => sum + times, 0);
  return {
    ours: all.map(({ wish, times }) => ({
      wish,
      times,
      tooMany: wish.sort === 'discovery' ? asked > 1 : times > limitOf(wish, isServed),
    })),
    headlamps,
  };
}
