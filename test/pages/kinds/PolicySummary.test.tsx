import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { BackendTLSPolicy } from '../../../src/gatewayApi/types';
import { PolicySummary } from '../../../src/pages/kinds/PolicySummary';
import { fakeFleet, scopeOf } from '../../components/support/fakeFleet';
import { renderAt } from '../../components/support/renderAt';

function show(spec: unknown): void {
  fakeFleet([], { east: [] });
  const policy = { kind: 'BackendTLSPolicy', metadata: { name: 'tls', namespace: 'search' }, spec };
  renderAt(
    <PolicySummary
      policy={policy as BackendTLSPolicy}
      context={{ cluster: 'east', scope: scopeOf('east') }}
    />
  );
}

it('links to the certificate authorities, and reports a missing target', () => {
  show({
    targetRefs: [{ group: '', kind: 'Service', name: 'api' }],
    validation: {
      hostname: 'api.internal',
      caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'ca' }],
    },
    options: { 'example.com/min-version': '1.3' },
  });
  expect(screen.getByText('api.internal')).toBeVisible();
  expect(screen.getByText('example.com/min-version=1.3')).toBeVisible();
  expect(screen.getByRole('link', { name: 'ConfigMap search/ca' })).toHaveAttribute(
    'href',
    '/c/east/configmaps/search/ca'
  );
  expect(screen.getByText('Service search/api does not exist in east.')).toBeVisible();
});

it.each([undefined, 'text', { targetRefs: 7, validation: [], options: 'x' }])(
  'reports for %j that nothing is given',
  spec => {
    show(spec);
    expect(screen.getAllByText('None given')).toHaveLength(2);
  }
);
