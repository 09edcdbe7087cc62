import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import type { ClusterPhase } from '../../../src/fleet';
import { type LaneKnowledge, laneNote } from '../../../src/topology/text/laneNote';
import { graph, node } from '../../graph/support/graphs';
import { statusOf } from '../support';

const FULL = graph([node('gateway', 'gw')]);
const EMPTY = graph([], [], ['east']);

function note(phase: ClusterPhase, known: Partial<LaneKnowledge> = {}): string {
  const statuses = [statusOf('east', phase)];
  const all = { graph: FULL, statuses, pending: [], highlighted: undefined, ...known };
  return laneNote('east', all, fillText);
}

describe('The note of a lane', () => {
  it('is empty for a cluster that is drawn', () => {
    expect(note('ready')).toBe('');
  });

  it('reports that the shown objects may be old', () => {
    expect(note('unreachable')).toBe('Does not answer: the last known objects are shown');
    expect(note('unreachable', { graph: EMPTY })).toBe('Does not answer');
  });

  it.each([
    ['unauthenticated', 'Login required'],
    ['notInstalled', 'The Gateway API is not installed here'],
    ['loading', 'Loading'],
  ] as const)('gives the reason why a cluster that is %s has no objects', (phase, text) => {
    expect(note(phase, { graph: EMPTY })).toBe(text);
  });

  it('reports whether a cluster that has answered is still pending', () => {
    expect(note('ready', { graph: EMPTY, pending: ['east'] })).toBe('Loading');
    expect(note('ready', { graph: EMPTY })).toBe('No matching objects');
  });

  it('is what is highlighted says, unless the cluster has no objects', () => {
    const highlighted = (cluster: string) => `Nothing in ${cluster}`;
    expect(note('ready', { highlighted })).toBe('Nothing in east');
    expect(note('ready', { graph: EMPTY, highlighted })).toBe('No matching objects');
  });
});
