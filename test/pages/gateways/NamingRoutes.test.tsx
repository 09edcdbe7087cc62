import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Gateway } from '../../../src/gatewayApi/types';
import { NamingRoutes } from '../../../src/pages/gateways/NamingRoutes';
import { fakeFleet, scopeOf } from '../../components/support/fakeFleet';
import { renderAt } from '../../components/support/renderAt';

const GATEWAY = { kind: 'Gateway', metadata: { name: 'public', namespace: 'infra' } } as Gateway;

function route(name: string, parent: object) {
  const metadata = { name, namespace: 'media' };
  const apiVersion = 'gateway.networking.k8s.io/v1';
  return { apiVersion, kind: 'HTTPRoute', metadata, spec: { parentRefs: [parent] } };
}

it('links to the ListenerSet through which a route attaches to the Gateway', () => {
  fakeFleet([], {
    east: [
      {
        kind: 'ListenerSet',
        metadata: { name: 'cdn', namespace: 'media' },
        spec: { parentRef: GATEWAY.metadata },
      } as never,
      route('direct', GATEWAY.metadata),
      route('through', { kind: 'ListenerSet', name: 'cdn', sectionName: 'https' }),
    ],
  });
  renderAt(
    <NamingRoutes object={GATEWAY} context={{ cluster: 'east', scope: scopeOf('east', 'west') }} />
  );
  const row = (name: string) => within(screen.getByRole('link', { name }).closest('tr')!);
  expect(row('media/through').getByRole('link', { name: 'media/cdn › https' })).toHaveAttribute(
    'href',
    '/c/east+west/fleet/listenersets/media/cdn'
  );
  // The page of the Gateway itself.
  expect(row('media/direct').queryByRole('link', { name: 'infra/public' })).toBeNull();
  expect(row('media/direct').getByText(/Gateway infra\/public/)).toBeVisible();
});
