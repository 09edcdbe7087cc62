import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Listener, whoMayAttach } from '../../../src/analysis';
import { WhoMayAttachTable } from '../../../src/components/whoMayAttach/WhoMayAttachTable';
import { scopeOf } from '../support/fakeFleet';
import { renderAt } from '../support/renderAt';

const OWNER = {
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  namespace: 'infra',
  name: 'gw',
};

function show(selector: unknown) {
  const listener = {
    owner: OWNER,
    index: 0,
    name: 'http',
    allowedRoutes: { from: 'Selector', selector },
  } as unknown as Listener;
  const namespace = (name: string, labels: object) =>
    ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } } as never);
  renderAt(
    <WhoMayAttachTable
      listener={listener}
      admissions={whoMayAttach(listener, {
        read: [namespace('shop', { team: 'shop' }), namespace('data', { team: 'data' })],
        unread: ['hidden'],
        cause: 'forbidden',
      })}
      context={{ cluster: 'east', scope: scopeOf('east') }}
    />
  );
  return (name: string) => within(screen.getByText(name).closest('tr')!);
}

it('shows for each namespace whether it may attach, and the change that it needs', () => {
  const row = show({ matchLabels: { team: 'shop' } });
  expect(row('shop').getByText('May attach')).toBeVisible();
  expect(row('data').getByText('Refused')).toBeVisible();
  expect(row('data').getByText('team=shop')).toBeVisible();
  expect(
    row('data').getByRole('button', {
      name: 'Copy: kubectl label namespace data team=shop --overwrite',
    })
  ).toBeVisible();
  expect(row('hidden').getByText('Not read')).toBeVisible();
  expect(row('hidden').getByText(/no permission to get the namespace/)).toBeVisible();
});

it('names the labels that a change would replace', () => {
  const row = show({ matchLabels: { team: 'shop' } });
  expect(row('data').getByText(/removes team=data from the namespace/)).toBeVisible();
});

it('adds a new label without --overwrite', () => {
  const row = show({ matchLabels: { tier: 'web' } });
  expect(
    row('data').getByRole('button', { name: 'Copy: kubectl label namespace data tier=web' })
  ).toBeVisible();
  expect(row('data').queryByText(/loses/)).toBeNull();
});

it('writes requirements as kubectl does, and offers no command if none would help', () => {
  const row = show({
    matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['a', 'b'] }],
  });
  expect(row('data').getByText('kubernetes.io/metadata.name in (a, b)')).toBeVisible();
  expect(row('data').queryByRole('button', { name: /^Copy/ })).toBeNull();
});
