import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ClusterStrip } from '../../../../src/pages/overview/clusters/ClusterStrip';
import { fleetOverview } from '../../../../src/pages/overview/fleetOverview';
import { clusterStatus, scopeOf } from '../../../components/support/fakeFleet';
import { renderAt } from '../../../components/support/renderAt';

function show(size: number) {
  const names = Array.from({ length: size }, (_, index) => `c${index}`);
  const { clusters } = fleetOverview(
    names.map(name => clusterStatus(name)),
    []
  );
  renderAt(
    <ClusterStrip
      clusters={clusters}
      scope={scopeOf(...names)}
      tallies={new Map()}
      reading={[]}
      pending={[]}
    />
  );
  return () => screen.getAllByRole('listitem').length;
}

it('is compact with 100 clusters until the reader asks for all', async () => {
  const tiles = show(100);
  expect(tiles()).toBe(12);
  await userEvent.click(screen.getByRole('button', { name: 'Show all 100 clusters' }));
  expect(tiles()).toBe(100);
});

it('shows twelve clusters without a question', () => {
  expect(show(12)()).toBe(12);
  expect(screen.queryByRole('button', { name: /^Show all/ })).not.toBeInTheDocument();
});
