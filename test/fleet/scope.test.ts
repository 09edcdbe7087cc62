import { describe, expect, it } from 'vitest';
import { decideScope, splitClusters } from '../../src/fleet/scope';

const many = Array.from({ length: 9 }, (_, index) => `cluster-${index}`);
const few = many.slice(0, 8);
const home = { selected: [], remembered: undefined, limit: 8 };

describe('decideScope', () => {
  it('inside a cluster, consists of the clusters of the URL, not of the remembered ones', () => {
    expect(
      decideScope({
        available: ['a', 'b', 'c'],
        selected: ['b', 'a', 'b'],
        remembered: ['c'],
        limit: 8,
      })
    ).toMatchObject({ clusters: ['b', 'a'], unknown: [], atHome: false, needsChoice: false });
  });

  it('leaves out clusters of the URL that Headlamp does not know, and names them', () => {
    expect(
      decideScope({ ...home, available: ['a', 'b'], selected: ['gone', 'b', 'renamed'] })
    ).toMatchObject({ clusters: ['b'], unknown: ['gone', 'renamed'], needsChoice: false });
  });

  it('reports no cluster of the URL as unknown before Headlamp knows its clusters', () => {
    expect(decideScope({ ...home, available: undefined, selected: ['a'] })).toMatchObject({
      clusters: [],
      unknown: [],
    });
  });

  it('selects all clusters at home if there are few', () => {
    expect(decideScope({ ...home, available: few })).toMatchObject({
      clusters: few,
      atHome: true,
      needsChoice: false,
    });
  });

  it('selects none of many clusters by default', () => {
    expect(decideScope({ ...home, available: many })).toMatchObject({
      clusters: [],
      needsChoice: true,
    });
  });

  it('remembers a selection in the order of the clusters, without clusters that no longer exist', () => {
    expect(
      decideScope({ ...home, available: many, remembered: ['cluster-4', 'gone', 'cluster-1'] })
    ).toMatchObject({ clusters: ['cluster-1', 'cluster-4'], needsChoice: false });
  });

  it('asks again if no selected cluster exists any longer, or none was selected', () => {
    expect(decideScope({ ...home, available: few, remembered: ['gone'] }).needsChoice).toBe(true);
    expect(decideScope({ ...home, available: few, remembered: [] }).needsChoice).toBe(true);
  });

  it('offers no choice without clusters', () => {
    expect(decideScope({ ...home, available: [] }).needsChoice).toBe(false);
  });
});

describe('splitClusters', () => {
  it('reads a name that is escaped in the URL', () => {
    expect(splitClusters(['aws%2Fprod', '100%'], ['aws/prod', '100%'])).toEqual({
      clusters: ['aws%2Fprod', '100%'],
      unknown: [],
    });
  });
});
