import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { FleetPage } from '../../../src/components/table/FleetPage';
import type { Scope } from '../../../src/fleet';
import { clusterStatus, fakeFleet, scopeOf } from '../support/fakeFleet';
import { renderAt } from '../support/renderAt';

function show(scope: Scope): void {
  renderAt(
    <FleetPage title="Routes" scope={scope} kinds={['HTTPRoute']} ready>
      The list
    </FleetPage>,
    '/gateway-fleet/routes'
  );
}

it('asks for a selection among many clusters, instead of connecting to all', async () => {
  fakeFleet([]);
  const choose = vi.fn<Scope['choose']>();
  const available = Array.from({ length: 12 }, (_, index) => `cluster-${index}`);
  show({ clusters: [], unknown: [], available, atHome: true, needsChoice: true, choose });
  const notice = within(screen.getByRole('status'));
  expect(notice.getByRole('heading', { name: 'Choose the clusters of your fleet' })).toBeVisible();
  expect(notice.getByText(/Headlamp knows 12 clusters/)).toBeVisible();
  await userEvent.type(notice.getByRole('combobox', { name: 'Clusters' }), '-7{Enter}');
  await userEvent.click(screen.getByRole('option', { name: 'cluster-7' }));
  expect(choose).toHaveBeenCalledWith(['cluster-7']);
  expect(screen.queryByText('The list')).not.toBeInTheDocument();
});

it('describes how to install the API if no cluster has it', () => {
  fakeFleet(['east', 'west'].map(name => clusterStatus(name, { phase: 'notInstalled' })));
  show(scopeOf('east', 'west'));
  const notice = within(screen.getByRole('status'));
  expect(notice.getByText('None of these clusters serves it: east, west')).toBeVisible();
  expect(notice.getByRole('link')).toHaveAttribute('href', expect.stringMatching(/^https:/));
  expect(screen.queryByText('The list')).not.toBeInTheDocument();
});

it('shows the list as soon as one cluster has the API, and one chip for the others', async () => {
  fakeFleet([clusterStatus('bare', { phase: 'notInstalled' })]);
  show(scopeOf('bare', 'east'));
  expect(screen.getByText('The list')).toBeVisible();
  const chip = screen.getByRole('button', { name: 'State of clusters: bare: Not installed' });
  expect(screen.queryByText('The Gateway API is not installed in bare.')).toBeNull();
  await userEvent.click(chip);
  expect(screen.getByText('The Gateway API is not installed in bare.')).toBeVisible();
});

it('describes the first step if Headlamp has no cluster', () => {
  fakeFleet([]);
  show({ ...scopeOf(), atHome: true });
  expect(screen.getByRole('heading', { name: 'There are no clusters' })).toBeVisible();
});

it('names a cluster of the URL that Headlamp does not know, beside the others', () => {
  fakeFleet([clusterStatus('east')]);
  show({ ...scopeOf('east'), unknown: ['renamed'] });
  expect(screen.getByText('Headlamp knows no cluster renamed.')).toBeVisible();
  expect(screen.getByText('The list')).toBeVisible();
});

it('gives no installation advice if the URL names only unknown clusters', () => {
  fakeFleet([]);
  show({ ...scopeOf(), unknown: ['renamed'] });
  expect(screen.getByText('Headlamp knows no cluster renamed.')).toBeVisible();
  expect(screen.queryByRole('heading', { name: /not installed|no clusters/ })).toBeNull();
});
