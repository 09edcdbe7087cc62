import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { evaluateGiven, type GivenOptions } from '../../../src/analysis';
import { fleet } from '../../../src/fleet/store';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { Backends } from '../../../src/pages/routes/Backends';
import { service } from '../../analysis/objects';
import { tlsPolicy } from '../../analysis/rules/policies/policies';
import { fakeFleet, scopeOf } from '../../components/support/fakeFleet';
import { renderAt } from '../../components/support/renderAt';

function show(objects: readonly KubernetesObject[], options: GivenOptions = {}): void {
  const evaluation = evaluateGiven(objects, [], options);
  fakeFleet([], { east: objects as never });
  vi.spyOn(fleet, 'retainAnalysis').mockReturnValue(() => {});
  vi.spyOn(fleet, 'analysisVersion').mockReturnValue('1');
  vi.spyOn(fleet.analysis, 'evaluation').mockReturnValue({ evaluation, revision: 1 });
  renderAt(
    <Backends
      rule={{ backendRefs: [{ name: 'web', port: 80 }] }}
      namespace="shop"
      context={{ cluster: 'east', scope: scopeOf('east') }}
    />
  );
}

it('says which policy decides about TLS to a backend', () => {
  show([service('shop/web'), tlsPolicy('shop/tls')]);
  expect(screen.getByRole('link', { name: 'shop/tls' })).toHaveAttribute(
    'href',
    '/c/east/fleet/backendtlspolicies/shop/tls'
  );
});

it('has no column for policies if none applies', () => {
  show([service('shop/web'), tlsPolicy('other/tls')]);
  expect(screen.queryByText('TLS policy')).toBeNull();
});

it('says that policies were not read', () => {
  show([service('shop/web')], { partial: true });
  expect(screen.getByText('Not read')).toBeVisible();
});
