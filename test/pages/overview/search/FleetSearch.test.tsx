import { registerRoute } from '@kinvolk/headlamp-plugin/lib';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { pagePath, pageRouteName } from '../../../../src/components/links/locations';
import type { FleetItem } from '../../../../src/fleet/model';
import type { PageKind } from '../../../../src/gatewayApi/kinds';
import { FleetSearch } from '../../../../src/pages/overview/search/FleetSearch';
import { scopeOf } from '../../../components/support/fakeFleet';
import { renderAt } from '../../../components/support/renderAt';

(['topology', 'trace'] as const).forEach(page =>
  registerRoute({
    path: pagePath(page, false),
    name: pageRouteName(page, false),
    sidebar: null,
    component: () => null,
  })
);

const ROUTE = {
  cluster: 'west',
  stale: false,
  object: {
    kind: 'HTTPRoute',
    metadata: { namespace: 'shop', name: 'cart' },
    spec: { hostnames: ['shop.example.com'] },
  },
} as unknown as FleetItem<PageKind>;

function show(isReading = false) {
  const { history } = renderAt(
    <FleetSearch items={[ROUTE]} scope={scopeOf('east', 'west')} isReading={isReading} />
  );
  return history;
}

it('leads from a pasted URL to the ways of its host, with the keyboard alone', async () => {
  const history = show();
  await userEvent.tab();
  await userEvent.paste('https://shop.example.com/cart');
  expect(await screen.findByRole('option', { name: /^Where shop.example.com goes/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(history.location).toMatchObject({
    pathname: '/c/east+west/fleet/topology',
    search: '?hostname=shop.example.com',
  });
});

it('leads from a pasted URL to its trace, without the password in it', async () => {
  const history = show();
  await userEvent.tab();
  await userEvent.paste('https://me:s3cret@shop.example.com/cart');
  await userEvent.click(
    await screen.findByRole('option', { name: /^Trace https:\/\/shop.example.com\/cart/ })
  );
  expect(history.location).toMatchObject({
    pathname: '/c/east+west/fleet/trace',
    search: '?url=https%3A%2F%2Fshop.example.com%2Fcart',
  });
});

it('leads from a part of a name to the page of the object, in its cluster', async () => {
  const history = show();
  await userEvent.type(screen.getByRole('combobox'), 'art');
  expect(await screen.findByRole('option', { name: 'shop/cart HTTPRoute in west' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(history.location.pathname).toBe('/c/west+east/fleet/httproutes/shop/cart');
});

it('says that nothing was found, and that not all is read', async () => {
  show(true);
  await userEvent.type(screen.getByRole('combobox'), 'nothing-like-it');
  expect(await screen.findByText(/^Nothing that was read so far/)).toBeVisible();
});
