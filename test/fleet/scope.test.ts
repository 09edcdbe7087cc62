import { describe, expect, it } from 'vitest';
import { decideScope } from '../../src/fleet/scope';

const many = Array.from({ length: 9 }, (_, index) => `cluster-${index}`);
const few = many.slice(0, 8);
const home = { selected: [], remembered: undefined, limit: 8 };

describe('decideScope', () => {
  it('is the clusters of the URL inside a cluster, whatever was remembered', () => {
    expect(
      decideScope({ available: many, selected: ['b', 'a', 'b'], remembered: ['c'], limit: 8 })
    ).toMatchObject({ clusters: ['b', 'a'], atHome: false, needsChoice: false });
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
