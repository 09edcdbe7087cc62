import { describe, expect, it } from 'vitest';
import { anchorOf, NODE_WIDTH, shownRows, sizeOf } from '../../src/graph';
import { fold, listenerRowsOf, node, ruleRowsOf } from './support/graphs';

const names = Array.from({ length: 20 }, (_, place) => `l${place}`);
const box = { x: 100, y: 200, width: 260, height: 300 };

describe('visible rows', () => {
  it('are all of twelve rows', () => {
    const rows = listenerRowsOf(...names.slice(0, 12));
    expect(shownRows(node('gateway', 'gw', rows))).toEqual({ rows, hidden: 0 });
  });

  it('are the first eleven of more rows, and those with a problem', () => {
    const rows = listenerRowsOf(...names).map(row =>
      row.id === 'l15' ? { ...row, level: 'problem' as const } : row
    );
    const { rows: shown, hidden } = shownRows(node('gateway', 'gw', rows));
    expect(shown.map(({ id }) => id)).toEqual([...names.slice(0, 11), 'l15']);
    expect(hidden).toBe(8);
  });
});

describe('size', () => {
  it('is the height of the header without rows', () => {
    expect(sizeOf(node('backend', 'web'))).toEqual({ width: NODE_WIDTH.backend, height: 48 });
    expect(sizeOf(fold('route', 'many'))).toEqual({ width: NODE_WIDTH.route, height: 48 });
  });

  it('grows with each row, and with one line for hidden rows', () => {
    expect(sizeOf(node('route', 'web', ruleRowsOf(2))).height).toBe(48 + 2 * 24 + 4);
    expect(sizeOf(node('route', 'web', ruleRowsOf(12))).height).toBe(48 + 12 * 24 + 4);
    expect(sizeOf(node('route', 'web', ruleRowsOf(40))).height).toBe(48 + 12 * 24 + 4);
  });
});

describe('an edge', () => {
  const gateway = node('gateway', 'gw', listenerRowsOf(...names));

  it('meets the header of a node if it has no row', () => {
    expect(anchorOf(gateway, box, undefined, 'left')).toEqual({ x: 100, y: 224 });
    expect(anchorOf(node('backend', 'web'), box, '0', 'left')).toEqual({ x: 100, y: 224 });
  });

  it('meets its row', () => {
    expect(anchorOf(gateway, box, 'l1', 'right')).toEqual({ x: 360, y: 200 + 48 + 36 });
  });

  it('meets the last row if its row is hidden', () => {
    expect(anchorOf(gateway, box, 'l18', 'right').y).toBe(200 + 48 + 11.5 * 24);
  });
});
