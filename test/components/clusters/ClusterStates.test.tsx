import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ClusterStates } from '../../../src/components/clusters/ClusterStates';
import type { ClusterStatus } from '../../../src/fleet';
import { clusterStatus, fakeFleet } from '../support/fakeFleet';
import { renderAt } from '../support/renderAt';

function show(...statuses: ClusterStatus[]) {
  fakeFleet(statuses);
  const clusters = statuses.map(({ cluster }) => cluster);
  return renderAt(<ClusterStates clusters={clusters} kinds={['Gateway', 'ListenerSet']} />);
}

it('is absent if every cluster is shown in full', () => {
  show(clusterStatus('east', { versions: { Gateway: 'v1', ListenerSet: 'v1' } }));
  expect(screen.queryByRole('button')).toBeNull();
});

it('names the worst cluster and the number of the others, and all of them to screen readers', () => {
  show(
    clusterStatus('bare', { phase: 'notInstalled', versions: {} }),
    clusterStatus('old', { versions: { Gateway: 'v1' } }),
    clusterStatus('west', { phase: 'unreachable', message: 'refused', since: 0 })
  );
  const chip = screen.getByRole('button', {
    name: 'State of clusters: west: Unreachable, bare: Not installed, old: Partly installed',
  });
  expect(chip).toHaveTextContent('west: Unreachable +2');
});

it('opens the details by keyboard, and closes with Escape', async () => {
  show(clusterStatus('west', { phase: 'unreachable', message: 'refused', since: 0 }));
  const chip = screen.getByRole('button', { name: /west: Unreachable/ });
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.tab();
  expect(chip).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  const details = within(screen.getByRole('dialog', { name: 'State of clusters' }));
  expect(details.getByText(/west does not answer/)).toBeVisible();
  expect(details.getByRole('button', { name: 'Try again: west' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
