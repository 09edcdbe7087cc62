import { describe, expect, it } from 'vitest';
import type { Impact } from '../../../../src/analysis';
import { worseningsOf } from '../../../../src/analysis';

type RouteImpact = Impact['routes'][number];
type RequestImpact = Impact['requests'][number];
type Status = 'True' | 'False' | 'Unknown';

const worse = (parts: Partial<Impact>) =>
  worseningsOf({
    findings: { fresh: [], gone: [] },
    gateways: [],
    routes: [],
    requests: [],
    ...parts,
  } as unknown as Impact);

const side = (accepted: Status, served: Status) => ({
  accepted: { status: accepted },
  served: { status: served },
});

// A route with one parent; undefined where the side has none.
function routeOf(
  levels: readonly [before: string | undefined, after: string | undefined],
  before: object | undefined,
  after: object | undefined
): RouteImpact {
  const health = levels.map(level => level && { level });
  return {
    health: { before: health[0], after: health[1] },
    parents: [{ before, after }],
  } as unknown as RouteImpact;
}

const requestOf = (before: object, after: object) =>
  ({
    before: { outcome: 'backend', errorShare: 0, unavailableShare: 0, ...before },
    after: { outcome: 'backend', errorShare: 0, unavailableShare: 0, ...after },
  } as unknown as RequestImpact);

const GOOD = side('True', 'True');

describe('What a change makes worse', () => {
  it.each<[string, RouteImpact]>([
    ['a parent refuses', routeOf(['attached', 'refused'], GOOD, side('False', 'False'))],
    ['nobody knows any more', routeOf(['attached', 'unknown'], GOOD, side('Unknown', 'True'))],
    [
      'a listener does not serve any more',
      routeOf(['refused', 'refused'], GOOD, side('True', 'False')),
    ],
    ['is removed', routeOf([undefined, undefined], GOOD, undefined)],
  ])('is a route that %s', (_what, route) => {
    expect(worse({ routes: [route] }).routes).toEqual([route]);
  });

  it.each<[string, RouteImpact]>([
    ['is accepted', routeOf(['refused', 'attached'], side('False', 'False'), GOOD)],
    [
      'was refused before',
      routeOf(['refused', 'refused'], side('False', 'False'), side('False', 'Unknown')),
    ],
    ['has a parentRef less', routeOf(['attached', 'attached'], GOOD, undefined)],
    ['is partly attached now', routeOf(['attached', 'partly'], GOOD, GOOD)],
  ])('is no route that %s', (_what, route) => {
    expect(worse({ routes: [route] }).routes).toEqual([]);
  });

  it.each<[string, RequestImpact, boolean]>([
    ['that no backend answers', requestOf({}, { outcome: 'notFound' }), true],
    ['that fails more often', requestOf({ errorShare: 0.1 }, { errorShare: 0.2 }), true],
    ['without ready endpoints', requestOf({}, { unavailableShare: 1 }), true],
    ['that another backend answers', requestOf({}, {}), false],
    ['that fails less often', requestOf({ errorShare: 0.5 }, { unavailableShare: 0.1 }), false],
    ['that got no answer before', requestOf({ outcome: 'notFound' }, { outcome: 'error' }), false],
  ])('tells of a request %s', (_what, request, isWorse) => {
    expect(worse({ requests: [request] }).requests).toEqual(isWorse ? [request] : []);
  });

  it('is an error that was not there, and no warning', () => {
    const found = ['error', 'warning', 'info'].map(severity => ({ severity }));
    const { findings } = worse({ findings: { fresh: found, gone: found } as never });
    expect(findings).toEqual([{ severity: 'error' }]);
  });
});
