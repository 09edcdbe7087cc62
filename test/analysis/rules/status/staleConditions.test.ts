import { describe, expect, it } from 'vitest';
import { staleConditions } from '../../../../src/analysis/rules/status/staleConditions';
import { gateway } from '../../objects';

const at = (generation?: number) => gateway('infra/gw', [], {}, { metadata: { generation } });
const condition = (type: unknown, observedGeneration?: unknown) =>
  ({ type, status: 'True', observedGeneration } as never);

describe('Conditions that are older than their object', () => {
  it('are named in order, with the oldest generation', () => {
    const conditions = [
      condition('Programmed', 2),
      condition('Accepted', 1),
      condition('ResolvedRefs', 3),
      null,
    ];
    expect(staleConditions(conditions, at(3))).toEqual({
      types: ['Accepted', 'Programmed'],
      observed: 1,
      generation: 3,
    });
  });

  it.each([
    ['a current generation', [condition('Accepted', 3)], 3],
    ['a later generation', [condition('Accepted', 4)], 3],
    ['no observed generation', [condition('Accepted')], 3],
    ['no type', [condition(undefined, 1)], 3],
    ['no generation of the object', [condition('Accepted', 1)], undefined],
    ['no conditions', undefined, 3],
  ])('are none with %s', (_, conditions, generation) => {
    expect(staleConditions(conditions, at(generation))).toBeUndefined();
  });
});
