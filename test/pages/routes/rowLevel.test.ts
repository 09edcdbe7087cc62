import { describe, expect, it } from 'vitest';
import { evaluateGiven, RULES } from '../../../src/analysis';
import type { RouteRow } from '../../../src/pages/routes/listRow';
import { withLevel } from '../../../src/pages/routes/rowLevel';
import { gateway, gatewayClass, route } from '../../analysis/objects';

const row: RouteRow = {
  cluster: 'east',
  kind: 'HTTPRoute',
  stale: false,
  metadata: { uid: 'uid', name: 'web', namespace: 'shop' },
  hostnames: [],
  parents: [],
  backends: [],
};

function verdictOf(...objects: Parameters<typeof evaluateGiven>[0]) {
  const [verdict] = evaluateGiven(objects, RULES).allRoutes().values();
  return verdict;
}

describe('A row with the level of its route', () => {
  const refused = verdictOf(gatewayClass(), gateway(), route());

  it('has the level, and keeps its identity while nothing changes', () => {
    const first = withLevel(row, refused);
    expect(first.level).toBe('refused');
    expect(withLevel(row, { ...refused })).toBe(first);
  });

  it('is a new row if the level changes', () => {
    const first = withLevel(row, refused);
    const nowhere = withLevel(row, { ...refused, parents: [] });
    expect(nowhere).not.toBe(first);
    expect(nowhere.level).toBe('nowhere');
  });

  it('has no level before it is computed', () => {
    expect(withLevel(row, undefined)).toBe(row);
  });
});
