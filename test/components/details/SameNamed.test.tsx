import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ObjectContext } from '../../../src/components/context';
import { SameNamed } from '../../../src/components/details/SameNamed';
import type { Gateway } from '../../../src/gatewayApi/types';
import { clusterStatus, fakeFleet, scopeOf } from '../support/fakeFleet';
import { renderAt } from '../support/renderAt';

function gateway(gatewayClassName: string): Gateway {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'public', namespace: 'infra' },
    spec: { gatewayClassName },
  };
}

function show(...clusters: string[]): void {
  const context: ObjectContext = { cluster: 'east', scope: scopeOf(...clusters) };
  const className = ({ spec }: Gateway) => spec?.gatewayClassName ?? '';
  renderAt(
    <SameNamed
      kind="Gateway"
      object={gateway('envoy')}
      columns={[{ label: 'Class', cell: className, value: className }]}
      context={context}
    />
  );
}

const row = (cluster: string) => within(screen.getByRole('cell', { name: cluster }).closest('tr')!);

it('shows where the object exists, and marks differences in words', () => {
  fakeFleet([], { east: [gateway('envoy')], west: [gateway('nginx')], north: [gateway('envoy')] });
  show('east', 'west', 'north');
  expect(row('east').getByText('This one')).toBeVisible();
  expect(row('east').queryByText('Differs')).not.toBeInTheDocument();
  expect(row('west').getByText('nginx')).toBeVisible();
  expect(row('west').getByText('Differs')).toBeVisible();
  expect(row('north').queryByText('Differs')).not.toBeInTheDocument();
});

it('links to the object in the other cluster, which comes first in the URL', () => {
  fakeFleet([], { east: [gateway('envoy')], west: [gateway('nginx')] });
  show('east', 'west');
  expect(row('west').getByRole('link', { name: 'west' })).toHaveAttribute(
    'href',
    '/c/west+east/fleet/gateways/infra/public'
  );
});

it('does not compare a cluster with itself under another name', () => {
  fakeFleet([clusterStatus('alias', { sameAs: 'east' })], {
    east: [gateway('envoy')],
    alias: [gateway('nginx')],
  });
  show('east', 'alias');
  expect(row('alias').getByText('The same cluster as east, so it is not compared.')).toBeVisible();
  expect(screen.queryByText('nginx')).not.toBeInTheDocument();
  expect(screen.queryByText('Differs')).not.toBeInTheDocument();
});

it('distinguishes missing, not installed, unread and stale', () => {
  fakeFleet(
    [
      clusterStatus('bare', { versions: { HTTPRoute: 'v1' } }),
      clusterStatus('down', { phase: 'unreachable' }),
    ],
    {
      east: [gateway('envoy')],
      without: [],
      bare: [],
      secret: { state: 'unread', message: 'gateways is forbidden' },
      down: [gateway('envoy')],
    }
  );
  show('east', 'without', 'bare', 'secret', 'down');
  expect(row('without').getByText('Does not exist')).toBeVisible();
  expect(row('bare').getByText('The kind is not installed')).toBeVisible();
  expect(row('secret').getByText('Could not be read: gateways is forbidden')).toBeVisible();
  expect(row('down').getByText(/^Stale/)).toBeVisible();
});

it('asks for more clusters if the scope has only one', () => {
  fakeFleet([], { east: [gateway('envoy')] });
  show('east');
  expect(screen.getByText(/There is no other cluster in scope/)).toBeVisible();
});
