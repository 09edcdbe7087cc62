import { expect, it } from 'vitest';
import { fillText } from '../../../../src/components/words/fillText';
import type { ClusterStatus } from '../../../../src/fleet/model';
import { tileState, tileText } from '../../../../src/pages/overview/clusters/tileText';
import { NO_ROUTES, type ServedTally } from '../../../../src/pages/overview/served/servedTally';

const STATUS: ClusterStatus = {
  cluster: 'east',
  phase: 'ready',
  reading: [],
  missing: [],
  malformed: [],
  versions: {},
  discovered: true,
  polled: [],
};
const SOME: ServedTally = { served: 2, unserved: 1, unknown: 0, unjudged: 0 };

function words(changes: Partial<ClusterStatus>, tally = NO_ROUTES, isComing = false): string[] {
  const summary = { status: { ...STATUS, ...changes } } as never;
  const input = { summary, tally, isComing };
  return [tileState(input, fillText), tileText(input, fillText)];
}

it('counts the served routes of a cluster that answers', () => {
  expect(words({}, SOME)).toEqual(['', '2 of 3 served']);
  expect(words({ phase: 'partial' }, SOME)).toEqual(['Partly readable', '2 of 3 served']);
  expect(words({})).toEqual(['', 'No routes']);
});

it('says that a count is not complete, or not of now', () => {
  expect(words({ phase: 'loading' }, SOME, true)).toEqual(['', '2 of 3 served so far']);
  expect(words({ phase: 'unreachable' }, SOME)).toEqual(['Unreachable', '2 of 3 served before']);
});

it('says why there are no routes', () => {
  expect(words({ phase: 'loading', discovered: false })).toEqual(['', 'Waiting for its answer']);
  expect(words({ phase: 'loading', reading: ['Gateway'] })).toEqual(['', 'Still reading Gateway']);
  expect(words({ phase: 'ready' }, NO_ROUTES, true)).toEqual(['', 'Still being read']);
  expect(words({ phase: 'notInstalled' })).toEqual(['Not installed', '']);
  expect(words({ phase: 'unauthenticated' })).toEqual(['Login required', '']);
});

it('counts nothing for the second name of a cluster', () => {
  expect(words({ sameAs: 'west' }, SOME)).toEqual(['', 'Same cluster as west']);
});
