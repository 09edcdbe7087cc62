import { describe, expect, it } from 'vitest';
import type { Way } from '../../../src/graph';
import { keptNodes } from '../../../src/topology/state/keptNodes';

const way: Way = { nodes: new Set(['gw', 'web']), rows: new Set(), edges: new Set() };

describe('The nodes that are not folded', () => {
  it('are those of the highlighted way, and the selected node', () => {
    expect(keptNodes(way, { node: 'other', row: undefined })).toEqual(
      new Set(['gw', 'web', 'other'])
    );
  });

  it('are none for a selected line, and none without a selection', () => {
    expect(keptNodes(undefined, { edge: 'gw>web' })).toEqual(new Set());
    expect(keptNodes(undefined, undefined)).toEqual(new Set());
  });
});
