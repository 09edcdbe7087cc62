import { describe, expect, it } from 'vitest';
import { edgePath, elbowPath } from '../../../src/graph/look/edgePath';

describe('The path of an edge', () => {
  it('starts and ends horizontally', () => {
    expect(edgePath({ x: 10, y: 20 }, { x: 110, y: 80 })).toBe('M10 20 C60 20 60 80 110 80');
  });

  it('starts and ends horizontally between near nodes too', () => {
    expect(edgePath({ x: 0, y: 0 }, { x: 10, y: 50 })).toBe('M0 0 C32 0 -22 50 10 50');
  });

  it('goes from a Gateway down and right to the head of a ListenerSet', () => {
    const gateway = { x: 100, y: 0, width: 260, height: 76 };
    const set = { x: 124, y: 84, width: 236, height: 76 };
    expect(elbowPath(gateway, set)).toBe('M112 76 V102 Q112 108 118 108 H124');
  });
});
