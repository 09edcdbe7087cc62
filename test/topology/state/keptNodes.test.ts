import { describe, expect, it } from 'vitest';
import type { HostnameWays } from '../../../src/graph';
import { keptNodes } from '../../../src/topology/state/keptNodes';

const ways: HostnameWays = {
  way: { nodes: new Set(['gw', 'web']), rows: new Set(), edges: new Set() },
  clusters: ['east'],
  without: [],
  redirected: [],
};

describe('The nodes that are not folded', () => {
  it('are those on the ways of the hostname, and the selected node', () => {
    expect(keptNodes(ways, { node: 'other', row: undefined })).toEqual(
      new Set(['gw', 'web', 'other'])
    );
  });

  it('are none for a selected line, and none without a selection', () => {
    expect(keptNodes(undefined, { edge: 'gw>web' })).toEqual(new Set());
    expect(keptNodes(undefined, undefined)).toEqual(new Set());
  });
});
