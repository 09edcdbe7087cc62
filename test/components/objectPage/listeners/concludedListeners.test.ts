import { expect, it } from 'vitest';
import type { ComputedCondition } from '../../../../src/analysis';
import type { ListenerStatus } from '../../../../src/components/details/reportedListener';
import { listenerConclusions } from '../../../../src/components/objectPage/listeners/concludedListeners';

const MESSAGE = { id: 'listener.accepted', params: { listener: 'http' } } as const;

function computedAs(conditions: Record<string, string>): ComputedCondition[] {
  return Object.entries(conditions).map(
    ([type, status]) => ({ type, status, reason: 'Any', message: MESSAGE } as never)
  );
}

function reportedAs(conditions: Record<string, string>): ListenerStatus {
  return {
    name: 'http',
    conditions: Object.entries(conditions).map(([type, status]) => ({ type, status })),
  } as unknown as ListenerStatus;
}

/** What the computed conditions add to the reported ones. */
function added(computed: Record<string, string>, status: ListenerStatus) {
  return listenerConclusions(computedAs(computed), status, undefined)
    .filter(({ adds }) => adds)
    .map(({ type, differs }) => `${type}${differs ? ' differs' : ''}`);
}

it('adds nothing if the controller reports the same and there is no problem', () => {
  const fine = { Accepted: 'True', ResolvedRefs: 'True', Conflicted: 'False' };
  expect(added(fine, reportedAs(fine))).toEqual([]);
  const all = listenerConclusions(computedAs(fine), reportedAs(fine), undefined);
  expect(all.map(({ type }) => type)).toEqual(['Accepted', 'ResolvedRefs', 'Conflicted']);
});

it('adds a problem even if the controller reports the same', () => {
  const bad = { Accepted: 'True', Conflicted: 'True' };
  expect(added(bad, reportedAs(bad))).toEqual(['Conflicted']);
});

it('adds differences, but none for an unknown status', () => {
  const reported = reportedAs({ Accepted: 'False', ResolvedRefs: 'False' });
  expect(added({ Accepted: 'True', ResolvedRefs: 'Unknown' }, reported)).toEqual([
    'Accepted differs',
  ]);
});

it('adds conditions that are not reported', () => {
  expect(added({ Accepted: 'True' }, reportedAs({}))).toEqual(['Accepted']);
  expect(added({ Accepted: 'Unknown' }, undefined)).toEqual(['Accepted']);
});

it('keeps a reported condition that only a controller can know', () => {
  const all = listenerConclusions([], reportedAs({ Programmed: 'True' }), undefined);
  expect(all).toMatchObject([{ type: 'Programmed', computed: undefined, adds: false }]);
});

// The specification: "If this condition is not set, it is assumed that there are no conflicts."
it('takes a listener without a reported Conflicted for one without conflicts', () => {
  const reported = reportedAs({ Accepted: 'True', ResolvedRefs: 'True', Programmed: 'True' });
  const fine = { Accepted: 'True', ResolvedRefs: 'True', Conflicted: 'False' };
  const all = listenerConclusions(computedAs(fine), reported, undefined);
  expect(all.map(({ type }) => type)).toEqual(['Accepted', 'ResolvedRefs', 'Programmed']);
  expect(added({ Conflicted: 'True' }, reported)).toEqual(['Conflicted differs']);
});
