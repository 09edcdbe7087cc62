import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ConditionsTable } from '../../../src/components/details/ConditionsTable';
import { reportedConditions } from '../../../src/gatewayApi/conditions';
import type { Condition } from '../../../src/gatewayApi/types';
import { renderAt } from '../support/renderAt';

const REFUSED: Condition = {
  type: 'Accepted',
  status: 'False',
  reason: 'NoMatchingParent',
  message: 'No listener has this name',
  lastTransitionTime: '2026-01-01T00:00:00Z',
  observedGeneration: 2,
};
const DEFAULTED: Condition = {
  type: 'Programmed',
  status: 'Unknown',
  reason: 'Pending',
  message: 'Waiting for controller',
  lastTransitionTime: '1970-01-01T00:00:00Z',
};

function show(conditions: unknown, generation: number, controller?: string): void {
  renderAt(
    <ConditionsTable
      conditions={reportedConditions(conditions as Condition[], generation)}
      controller={controller}
    />
  );
}

const row = (type: string) => within(screen.getByRole('cell', { name: type }).closest('tr')!);

it('shows the reported condition, its controller and its reason', () => {
  show([REFUSED], 2, 'example.com/controller');
  expect(screen.getByText('Reported by example.com/controller')).toBeVisible();
  expect(row('Accepted').getByText('No listener has this name')).toBeVisible();
  expect(screen.queryByText(/stale/i)).not.toBeInTheDocument();
});

it('marks conditions of an older generation in words, not only by an icon', () => {
  show([REFUSED], 3);
  expect(row('Accepted').getByText('Stale: reported for an older generation.')).toBeVisible();
});

it("treats the API server's defaults as not reported", () => {
  show([REFUSED, DEFAULTED], 2);
  expect(row('Programmed').getByText('Not reconciled')).toBeVisible();
});

it.each([[[DEFAULTED]], [[]], [undefined], ['text'], [[null, {}]]])(
  'states for %j that nothing is reported',
  conditions => {
    show(conditions, 1);
    expect(screen.getByText(/^Not reconciled: no controller has written/)).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  }
);

it("gives a condition of the controller's own type without calling it good or bad", () => {
  const own = { type: 'RouteRulesOverlap', status: 'True', reason: 'Overlap', message: 'with b' };
  show([REFUSED, own, { ...own, type: 'BackendsAvailable', status: 'False' }], 2);
  expect(row('RouteRulesOverlap').getByText('RouteRulesOverlap is True (Overlap)')).toBeVisible();
  expect(row('BackendsAvailable').getByText('BackendsAvailable is False (Overlap)')).toBeVisible();
  expect(row('BackendsAvailable').getByText('with b')).toBeVisible();
});
