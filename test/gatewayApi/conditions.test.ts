import { describe, expect, it } from 'vitest';
import {
  conditionHealth,
  isTrouble,
  reportedCondition,
  reportedConditions,
  statusRank,
  worstStatus,
} from '../../src/gatewayApi/conditions';

describe('reportedCondition', () => {
  it('reads a reported condition', () => {
    const conditions = [
      {
        type: 'Accepted',
        status: 'False',
        reason: 'NotAllowedByListeners',
        message: 'no listener allows it',
        lastTransitionTime: '2026-01-02T03:04:05Z',
        observedGeneration: 2,
      },
    ];
    expect(reportedCondition(conditions, 'Accepted', 2)).toEqual({
      type: 'Accepted',
      status: 'False',
      reason: 'NotAllowedByListeners',
      message: 'no listener allows it',
      since: '2026-01-02T03:04:05Z',
      stale: false,
    });
  });

  it('is not reconciled without a status, which is neither a problem nor healthy', () => {
    for (const conditions of [undefined, null, [], [{ type: 'Programmed', status: 'True' }]]) {
      expect(reportedCondition(conditions, 'Accepted', 1).status).toBe('NotReconciled');
    }
  });

  it('distinguishes the default of the CRD from a report of a controller', () => {
    const byDefault = {
      type: 'Accepted',
      status: 'Unknown',
      reason: 'Pending',
      message: 'Waiting for controller',
      lastTransitionTime: '1970-01-01T00:00:00Z',
    };
    expect(reportedCondition([byDefault], 'Accepted', 1).status).toBe('NotReconciled');
    const byController = { ...byDefault, lastTransitionTime: '2026-01-01T00:00:00Z' };
    expect(reportedCondition([byController], 'Accepted', 1).status).toBe('Unknown');
  });

  it('is stale only if the controller observed an older generation', () => {
    const at = (observedGeneration?: number) =>
      reportedCondition([{ type: 'Accepted', status: 'True', observedGeneration }], 'Accepted', 3)
        .stale;
    expect([at(2), at(3), at(4), at(undefined)]).toEqual([true, false, false, false]);
  });

  it.each(['Conflicted', 'OverlappingTLSConfig', 'PartiallyInvalid'])(
    'reads a missing %s as False, since controllers leave it out',
    type => {
      const accepted = (observedGeneration: number) => [
        { type: 'Accepted', status: 'True', observedGeneration },
      ];
      expect(reportedCondition(accepted(3), type, 3)).toMatchObject({
        status: 'False',
        stale: false,
      });
      expect(reportedCondition(accepted(2), type, 3).stale).toBe(true);
      expect(reportedCondition([{ type, status: 'True' }], type, 3).status).toBe('True');
    }
  );

  it('does not read a missing Conflicted as False before a controller has written a status', () => {
    const byDefault = {
      type: 'Accepted',
      status: 'Unknown',
      reason: 'Pending',
      lastTransitionTime: '1970-01-01T00:00:00Z',
    };
    for (const conditions of [undefined, [], [byDefault]]) {
      expect(reportedCondition(conditions, 'Conflicted', 1).status).toBe('NotReconciled');
    }
  });

  it('reads any status except True or False as Unknown', () => {
    expect(reportedCondition([{ type: 'Accepted', status: 'yes' }], 'Accepted', 1).status).toBe(
      'Unknown'
    );
  });
});

describe('reportedConditions', () => {
  it('omits conditions without a type, and accepts values that are not lists', () => {
    expect(
      reportedConditions([null, { status: 'True' }, { type: 'A', status: 'True' }], 1)
    ).toHaveLength(1);
    expect(reportedConditions('nonsense' as never, 1)).toEqual([]);
  });
});

describe('worstStatus', () => {
  it('sorts problems first', () => {
    expect(worstStatus(['True', 'False', 'Unknown'])).toBe('False');
    expect(worstStatus(['True', 'NotReconciled'])).toBe('NotReconciled');
    expect(worstStatus([])).toBe('NotReconciled');
    expect(statusRank('False')).toBeLessThan(statusRank('True'));
  });
});

describe('conditionHealth', () => {
  it('treats a conflict as a problem, and no conflict as healthy', () => {
    const health = (type: string, status: string) =>
      conditionHealth(reportedCondition([{ type, status }], type, 1));
    expect(health('Conflicted', 'True')).toBe('False');
    expect(health('Conflicted', 'False')).toBe('True');
    expect(health('Accepted', 'True')).toBe('True');
    expect(health('Accepted', 'False')).toBe('False');
    expect(health('PartiallyInvalid', 'Unknown')).toBe('Unknown');
  });
});

describe('isTrouble', () => {
  it.each([
    ['Accepted', 'False', true],
    ['Accepted', 'True', false],
    ['Accepted', 'Unknown', false],
    ['Conflicted', 'True', true],
    ['OverlappingTLSConfig', 'True', true],
    ['OverlappingTLSConfig', 'False', false],
    ['InsecureFrontendValidationMode', 'True', true],
    ['example.com/Drained', 'False', false],
    ['example.com/Drained', 'True', false],
  ])('for %s=%s is %s', (type, status, expected) => {
    expect(isTrouble(reportedCondition([{ type, status }], type, 1))).toBe(expected);
  });
});
