import { describe, expect, it } from 'vitest';
import { edgeStyle, shareWidth } from '../../../src/graph/look/edgeStyle';

const BACKEND = { kind: 'backend', status: 'True', aside: false, idle: false, share: 1 } as const;

describe('The line of an edge', () => {
  it('is as wide as the share, from 1 to 4 pixels', () => {
    expect([0, 0.5, 1].map(shareWidth)).toEqual([1, 2.5, 4]);
    expect([-1, 2].map(shareWidth)).toEqual([1, 4]);
    expect(edgeStyle({ ...BACKEND, share: 0.5 }).width).toBe(2.5);
  });

  it('distinguishes refused, unknown, aside and idle without color', () => {
    const styles = [
      edgeStyle(BACKEND),
      edgeStyle({ ...BACKEND, status: 'False' }),
      edgeStyle({ ...BACKEND, status: 'Unknown' }),
      edgeStyle({ ...BACKEND, status: 'False', aside: true }),
      edgeStyle({ ...BACKEND, idle: true }),
    ];
    expect(styles.map(({ tone }) => tone)).toEqual([
      'plain',
      'refused',
      'unknown',
      'aside',
      'idle',
    ]);
    expect(new Set(styles.map(({ dashes }) => dashes)).size).toBe(5);
    expect(styles[0]?.dashes).toBeUndefined();
  });

  it('is thin for mirrored requests', () => {
    expect(edgeStyle({ ...BACKEND, kind: 'mirror', share: undefined }).width).toBe(1);
  });

  it('is thin where no requests go, whether the end exists or not', () => {
    expect(edgeStyle({ ...BACKEND, idle: true }).width).toBe(1);
    const broken = edgeStyle({ ...BACKEND, idle: true, status: 'False' });
    expect([broken.width, broken.tone]).toEqual([1, 'refused']);
  });
});
