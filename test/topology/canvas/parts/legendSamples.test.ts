import { describe, expect, it } from 'vitest';
import { fillText } from '../../../../src/components/words/fillText';
import { edgeStyle } from '../../../../src/graph';
import { boxSamples, lineSamples } from '../../../../src/topology/canvas/parts/legendSamples';
import { lineClass } from '../../../../src/topology/canvas/parts/lineClass';

describe('The legend', () => {
  it('shows every style of a line once', () => {
    const looks = lineSamples(fillText).map(({ sample }) => {
      const { width, dashes } = edgeStyle(sample);
      return `${lineClass(sample)} ${width} ${dashes ?? ''}`;
    });
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('explains every level and presence of a node', () => {
    expect(boxSamples(fillText).map(({ sample }) => sample)).toEqual([
      'good',
      'problem',
      'unknown',
      'missing',
      'unread',
    ]);
  });
});
