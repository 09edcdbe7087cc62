import { expect, it } from 'vitest';
import type { Listener } from '../../../src/analysis';
import type { Gateway } from '../../../src/gatewayApi/types';
import { listenerConclusions } from '../../../src/pages/gateways/concludedListeners';

const MESSAGE = { id: 'listener.accepted', params: { listener: 'http' } } as const;

function listener(conditions: Record<string, string>): Listener {
  return {
    name: 'http',
    conditions: Object.entries(conditions).map(([type, status]) => ({
      type,
      status,
      reason: 'Any',
      message: MESSAGE,
    })),
  } as unknown as Listener;
}

function gateway(conditions: Record<string, string>): Gateway {
  const listeners = [
    {
      name: 'http',
      conditions: Object.entries(conditions).map(([type, status]) => ({ type, status })),
    },
  ];
  return { metadata: { name: 'gw' }, status: { listeners } } as unknown as Gateway;
}

function shown(computed: Record<string, string>, owner: Gateway | undefined) {
  return listenerConclusions([listener(computed)], () => owner).shown.map(
    ({ computed: { type }, differs }) => `${type}${differs ? ' differs' : ''}`
  );
}

it('is silent if the controller reports the same and there is no problem', () => {
  const fine = { Accepted: 'True', ResolvedRefs: 'True', Conflicted: 'False' };
  expect(shown(fine, gateway(fine))).toEqual([]);
  expect(listenerConclusions([listener(fine)], () => gateway(fine)).compared).toBe(3);
});

it('shows a problem even if the controller reports the same', () => {
  const bad = { Accepted: 'True', Conflicted: 'True' };
  expect(shown(bad, gateway(bad))).toEqual(['Conflicted']);
});

it('shows differences, but none for an unknown status', () => {
  const reported = gateway({ Accepted: 'False', ResolvedRefs: 'False' });
  expect(shown({ Accepted: 'True', ResolvedRefs: 'Unknown' }, reported)).toEqual([
    'Accepted differs',
  ]);
});

it('shows conditions that are not reported', () => {
  expect(shown({ Accepted: 'True' }, gateway({}))).toEqual(['Accepted']);
  expect(shown({ Accepted: 'Unknown' }, undefined)).toEqual(['Accepted']);
});

// The specification: "If this condition is not set, it is assumed that there are no conflicts."
it('takes a listener without a reported Conflicted for one without conflicts', () => {
  const reported = gateway({ Accepted: 'True', ResolvedRefs: 'True', Programmed: 'True' });
  expect(shown({ Accepted: 'True', ResolvedRefs: 'True', Conflicted: 'False' }, reported)).toEqual(
    []
  );
  expect(shown({ Conflicted: 'True' }, reported)).toEqual(['Conflicted differs']);
});
