import { describe, expect, it } from 'vitest';
import { type Health, healthOfKey } from '../../../src/analysis';
import type { FleetRow } from '../../../src/components/table/fleetRow';
import {
  healthChoices,
  healthChoiceText,
  healthsOfParameter,
  rowsOfHealths,
} from '../../../src/components/table/healthFilter';
import { fillText } from '../../../src/components/words/fillText';

function row(key: string): FleetRow {
  const health: Health | undefined = healthOfKey(key);
  return {
    cluster: 'east',
    kind: 'HTTPRoute',
    stale: false,
    metadata: { uid: key, name: key },
    ...(health && { health }),
  };
}

const ROWS = [
  'attached',
  'refused:namespace',
  'unknown:missing:Namespace',
  'refused:hostname',
  'refused:namespace',
  'not computed',
].map(row);

function left(parameter: string): string[] {
  return rowsOfHealths(ROWS, healthsOfParameter(parameter)).map(({ metadata }) => metadata.name);
}

describe('The filter by health', () => {
  it('keeps a level with all its reasons, or one reason', () => {
    expect(left('refused')).toEqual(['refused:namespace', 'refused:hostname', 'refused:namespace']);
    expect(left('refused:hostname attached')).toEqual(['attached', 'refused:hostname']);
    expect(left('unknown:missing:Namespace')).toEqual(['unknown:missing:Namespace']);
  });

  it('keeps everything without a choice, or for an address with other words', () => {
    expect(rowsOfHealths(ROWS, healthsOfParameter(''))).toBe(ROWS);
    expect(rowsOfHealths(ROWS, healthsOfParameter('good refused:nonsense'))).toBe(ROWS);
  });

  it('offers each level before its reasons, worst first', () => {
    expect(healthChoices(ROWS)).toEqual([
      'refused',
      'refused:namespace',
      'refused:hostname',
      'unknown',
      'unknown:missing:Namespace',
      'attached',
    ]);
    expect(healthChoices(null)).toEqual([]);
  });

  it('names a choice with the words of the column, for all kinds of the list', () => {
    const text = (key: string, ...kinds: Parameters<typeof healthChoiceText>[1][number][]) =>
      healthChoiceText(key, kinds, fillText);
    expect(text('refused', 'HTTPRoute', 'TCPRoute')).toBe('Refused');
    expect(text('unknown:missing:Namespace', 'HTTPRoute')).toBe('Unknown: Namespaces');
    expect(text('attached', 'BackendTLSPolicy', 'ReferenceGrant')).toBe('Accepted / In use');
  });
});
