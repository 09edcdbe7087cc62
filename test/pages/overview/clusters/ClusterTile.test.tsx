import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ClusterStatus } from '../../../../src/fleet';
import { ClusterTile } from '../../../../src/pages/overview/clusters/ClusterTile';
import { fleetOverview } from '../../../../src/pages/overview/fleetOverview';
import { NO_ROUTES } from '../../../../src/pages/overview/served/servedTally';
import { clusterStatus, scopeOf } from '../../../components/support/fakeFleet';
import { renderAt } from '../../../components/support/renderAt';

const ODD = { namespace: 'infra', field: '.metadata.labels', value: '5' } as const;
const MALFORMED: ClusterStatus['malformed'] = [
  { ...ODD, kind: 'Gateway', name: 'public' },
  { ...ODD, kind: '/apis' },
];

function show(status: ClusterStatus, tally = NO_ROUTES) {
  const [summary] = fleetOverview([status], [], []).clusters;
  if (summary === undefined) throw new Error('no summary');
  renderAt(
    <ClusterTile
      summary={summary}
      tally={tally}
      scope={scopeOf('east')}
      pending={false}
      isComing={false}
    />
  );
  return screen.getByRole('button');
}

async function open(status: ClusterStatus): Promise<HTMLElement> {
  await userEvent.click(show(status));
  return screen.findByRole('dialog', { name: 'east' });
}

it('says in words what its icon and its bar show', () => {
  const tile = show(clusterStatus('east', { bundleVersion: 'v1.6.3' }), {
    served: 23,
    unserved: 8,
    unknown: 1,
    unjudged: 0,
  });
  expect(tile).toHaveAccessibleName(/Ready.*east.*v1\.6\.3.*23 of 32 served/);
  expect(tile).toHaveAccessibleName(/Served: 23, not served: 8, unknown: 1/);
});

it('opens with the keyboard, names what may not be read, and gives the focus back', async () => {
  const tile = show(
    clusterStatus('east', {
      phase: 'partial',
      missing: [{ forbidden: true, kind: 'Service', verb: 'list', message: 'forbidden' }],
      polled: ['Gateway'],
    })
  );
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  const details = await screen.findByRole('dialog', { name: 'east' });
  expect(details).toHaveTextContent('list Service in every namespace');
  expect(details).toHaveTextContent('Read at intervals, not watched: Gateway');
  await userEvent.keyboard('{Escape}');
  expect(tile).toHaveFocus();
});

it('names each malformed object once', async () => {
  const details = await open(clusterStatus('east', { phase: 'partial', malformed: MALFORMED }));
  expect(
    details.textContent?.match(/Gateway infra\/public: \.metadata\.labels is 5/g)
  ).toHaveLength(1);
  expect(details).toHaveTextContent('/apis without a name');
});

it('names all malformed objects of an unreachable cluster, and can be tried again', async () => {
  const details = await open(clusterStatus('east', { phase: 'unreachable', malformed: MALFORMED }));
  expect(details).toHaveTextContent('Gateway infra/public: .metadata.labels is 5');
  expect(screen.getByRole('button', { name: 'Try again: east' })).toBeVisible();
});

it('reports no findings of a cluster that was read and is empty', async () => {
  expect(await open(clusterStatus('east'))).toHaveTextContent('No findings');
});

it.each(['failing', 'unreachable', 'unauthenticated'] as const)(
  'reports no result for a cluster that is %s and was never read',
  async phase => {
    expect(await open(clusterStatus('east', { phase }))).not.toHaveTextContent('No findings');
  }
);
