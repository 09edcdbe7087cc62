import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReferenceLink } from '../../../src/components/links/ReferenceLink';
import { fleet } from '../../../src/fleet/store';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';
import type { Reference } from '../../../src/gatewayApi/references';
import type { ObjectAnswer } from '../../../src/kube/objectAnswer';
import { fakeFleet, scopeOf } from '../support/fakeFleet';
import { renderAt } from '../support/renderAt';

const GATEWAY = { group: GATEWAY_API_GROUP, kind: 'Gateway', namespace: 'infra', name: 'public' };

function show(reference: Reference, lookup: ObjectAnswer) {
  fakeFleet([], { east: lookup });
  const context = { cluster: 'east', scope: scopeOf('west', 'east') };
  return renderAt(<ReferenceLink reference={reference} context={context} />);
}

it('reports that an object does not exist', () => {
  show(GATEWAY, { state: 'absent' });
  expect(screen.getByText('Gateway infra/public does not exist in east.')).toBeVisible();
});

it('does not report that for an object that was not read', () => {
  show(GATEWAY, { state: 'unread', message: 'forbidden' });
  expect(screen.getByText('Gateway infra/public could not be read: forbidden')).toBeVisible();
});

it('links to the object in its cluster, with the scope', () => {
  show(GATEWAY, { state: 'found', object: {} as never });
  expect(screen.getByRole('link', { name: 'Gateway infra/public' })).toHaveAttribute(
    'href',
    '/c/east+west/fleet/gateways/infra/public'
  );
});

it('states nothing about Secrets and sends no request for them', () => {
  const { container } = show(
    { group: '', kind: 'Secret', namespace: 'certs', name: 'tls' },
    { state: 'absent' }
  );
  expect(container).toHaveTextContent(/^Secret certs\/tls$/);
  expect(fleet.lookup).not.toHaveBeenCalled();
});

it('sends no request for an object without a name', () => {
  show({ ...GATEWAY, name: '' }, { state: 'absent' });
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
  expect(fleet.lookup).not.toHaveBeenCalled();
});

it("links to Headlamp's own page of an Ingress", () => {
  show(
    { group: 'networking.k8s.io', kind: 'Ingress', namespace: 'shop', name: 'web' },
    { state: 'found', object: {} as never }
  );
  expect(screen.getByRole('link', { name: 'Ingress shop/web' })).toHaveAttribute(
    'href',
    expect.stringMatching(/\/ingresses\/shop\/web$/)
  );
});
