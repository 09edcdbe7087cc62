import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ClusterStatus } from '../../../src/fleet';
import { ClusterCard } from '../../../src/pages/overview/ClusterCard';
import { fleetOverview } from '../../../src/pages/overview/fleetOverview';
import { clusterStatus, scopeOf } from '../../components/support/fakeFleet';
import { renderAt } from '../../components/support/renderAt';

function show(status: ClusterStatus) {
  const [summary] = fleetOverview([status], [], []).clusters;
  const scope = scopeOf(status.cluster);
  return renderAt(
    <ClusterCard summary={summary} scope={scope} pending={false} isReading={false} />
  );
}

it('reports no findings of a cluster that was read and is empty', () => {
  show(clusterStatus('east'));
  expect(screen.getByText('No findings')).toBeVisible();
});

it.each(['failing', 'unreachable', 'unauthenticated'] as const)(
  'reports no result for a cluster that is %s and was never read',
  phase => {
    show(clusterStatus('east', { phase }));
    expect(screen.queryByText('No findings')).not.toBeInTheDocument();
  }
);
