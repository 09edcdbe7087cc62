import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { FleetBanner } from '../../../src/components/clusters/FleetBanner';
import type { ClusterStatus } from '../../../src/fleet';
import { fleet } from '../../../src/fleet/store';
import { clusterStatus } from '../support/fakeFleet';
import { renderAt } from '../support/renderAt';

function show(...statuses: ClusterStatus[]) {
  return renderAt(<FleetBanner statuses={statuses} kinds={['Gateway', 'Service']} />);
}

it('is silent about clusters that are shown completely', () => {
  const { container } = show(clusterStatus('east'), clusterStatus('west'));
  expect(container).toBeEmptyDOMElement();
});

it('names the unreachable cluster and the reason, and retries on request', async () => {
  const retry = vi.spyOn(fleet, 'retry').mockReturnValue();
  show(
    clusterStatus('east'),
    clusterStatus('west', { phase: 'unreachable', message: 'connection refused', since: 0 })
  );
  const banner = within(screen.getByRole('status'));
  expect(banner.getByText(/^west does not answer/)).toBeVisible();
  expect(banner.getByText('connection refused')).toBeVisible();
  expect(banner.queryByText(/east/)).not.toBeInTheDocument();
  await userEvent.click(banner.getByRole('button', { name: 'Try again: west' }));
  expect(retry.mock.calls).toEqual([['west']]);
});

it('links to the login of a cluster that requires one', () => {
  show(clusterStatus('west', { phase: 'unauthenticated' }));
  expect(screen.getByRole('link', { name: 'Log in to west' })).toHaveAttribute(
    'href',
    '/c/west/login'
  );
});

it('names the missing permissions for the kinds on the page', () => {
  const list = { verb: 'list', forbidden: true, message: 'forbidden' } as const;
  show(
    clusterStatus('east', {
      phase: 'partial',
      missing: [
        { ...list, kind: 'Gateway', namespace: 'infra' },
        { ...list, kind: 'TLSRoute' },
      ],
    })
  );
  const banner = within(screen.getByRole('status'));
  expect(banner.getByText('list Gateway in namespace infra')).toBeVisible();
  expect(banner.queryByText(/TLSRoute/)).not.toBeInTheDocument();
  expect(banner.getByRole('link', { name: /allowed namespaces of east/ })).toBeVisible();
});

it('distinguishes a cluster without the API from one without a kind, and shows neither as an error', () => {
  show(
    clusterStatus('bare', { phase: 'notInstalled', versions: {} }),
    clusterStatus('old', { versions: {} })
  );
  expect(screen.getByText('The Gateway API is not installed in bare.')).toBeVisible();
  expect(screen.getByText('Not installed in old: Gateway')).toBeVisible();
});

it('names all pending clusters in one line', () => {
  show(
    clusterStatus('east', { phase: 'loading', discovered: false }),
    clusterStatus('west', { phase: 'loading', discovered: false })
  );
  expect(screen.getByText('Waiting for east, west to answer.')).toBeVisible();
});

it('says what it waits for where a cluster has answered and only a list has not arrived', () => {
  const loading = { phase: 'loading', discovered: true } as const;
  show(
    clusterStatus('east', { ...loading, reading: ['HTTPRoute', 'Service'] }),
    clusterStatus('north', { phase: 'loading', discovered: false }),
    clusterStatus('south', { ...loading, reading: ['HTTPRoute', 'Service'] }),
    clusterStatus('west', {
      ...loading,
      reading: ['HTTPRoute', 'Service', 'Gateway', 'EndpointSlice'],
    })
  );
  expect(screen.getByText('Still reading HTTPRoute, Service of east, south.')).toBeVisible();
  expect(screen.getByText('Waiting for north to answer.')).toBeVisible();
  expect(screen.getByText('Still reading west.')).toBeVisible();
});

it('names malformed objects of the kinds that the page shows, as far as they are known', () => {
  const odd = { field: '.metadata.labels', value: '5' } as const;
  show(
    clusterStatus('east', {
      phase: 'partial',
      malformed: [
        { ...odd, kind: 'Gateway', namespace: 'infra', name: 'public' },
        { kind: 'Gateway', field: '', value: 'null' },
        { ...odd, kind: 'TLSRoute', namespace: 'infra', name: 'other' },
      ],
    })
  );
  const banner = within(screen.getByRole('status'));
  expect(banner.getByText('Gateway infra/public: .metadata.labels is 5')).toBeVisible();
  expect(banner.getByText('Gateway without a name: the answer is null')).toBeVisible();
  expect(banner.queryByText(/TLSRoute/)).not.toBeInTheDocument();
  expect(banner.queryByText(/permissions/)).not.toBeInTheDocument();
});
