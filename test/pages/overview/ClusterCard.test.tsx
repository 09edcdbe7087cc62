import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ClusterStatus } from '../../../src/fleet';
import { ClusterCard } from '../../../src/pages/overview/ClusterCard';
import { fleetOverview } from '../../../src/pages/overview/fleetOverview';
import { clusterStatus, scopeOf } from '../../components/support/fakeFleet';
import { renderAt } from '../../components/support/renderAt';

const ODD = { namespace: 'infra', field: '.metadata.labels', value: '5' } as const;
const MALFORMED: ClusterStatus['malformed'] = [
  { ...ODD, kind: 'Gateway', name: 'public' },
  { ...ODD, kind: 'Service', name: 'web' },
];

function show(status: ClusterStatus) {
  const [summary] = fleetOverview([status], [], []).clusters;
  if (summary === undefined) throw new Error('no summary');
  renderAt(
    <ClusterCard summary={summary} scope={scopeOf('east')} pending={false} isReading={false} />
  );
}

it('names malformed objects only where the banner of the page does not', () => {
  show(clusterStatus('east', { phase: 'partial', malformed: MALFORMED }));
  expect(screen.getByText('Service infra/web: .metadata.labels is 5')).toBeVisible();
  expect(screen.queryByText(/infra\/public/)).not.toBeInTheDocument();
});

it('names all malformed objects of an unreachable cluster', () => {
  show(clusterStatus('east', { phase: 'unreachable', malformed: MALFORMED }));
  expect(screen.getByText('Gateway infra/public: .metadata.labels is 5')).toBeVisible();
});

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
