import { registerRoute } from '@kinvolk/headlamp-plugin/lib';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Finding } from '../../../../src/analysis';
import { findingRows } from '../../../../src/components/findings/findingRows';
import { pagePath, pageRouteName } from '../../../../src/components/links/locations';
import { WhatIsWrong } from '../../../../src/pages/overview/wrong/WhatIsWrong';
import { scopeOf } from '../../../components/support/fakeFleet';
import { renderAt } from '../../../components/support/renderAt';

registerRoute({
  path: pagePath('findings', false),
  name: pageRouteName('findings', false),
  sidebar: null,
  component: () => null,
});

const group = 'gateway.networking.k8s.io';

function found(name: string, cluster = 'east') {
  const finding = {
    code: 'BackendNotFound',
    severity: 'error',
    object: { group, kind: 'HTTPRoute', namespace: 'shop', name },
    path: '.spec.rules[0].backendRefs[0]',
    message: { id: `test.${name}`, text: `The backend of ${name} is gone.`, params: {} },
  } as unknown as Finding;
  return { cluster, finding };
}

function show(items: ReadonlyArray<ReturnType<typeof found>>, unfinished: readonly string[] = []) {
  renderAt(
    <WhatIsWrong
      findings={findingRows(items)}
      unfinished={unfinished}
      scope={scopeOf('east', 'west')}
    />
  );
}

const fixes = () => screen.getAllByRole('link', { name: /^How to fix it/ }).length;

it('shows what several clusters share once, with a link to the object in each', () => {
  show([found('web'), found('web', 'west')]);
  expect(fixes()).toBe(1);
  expect(screen.getByRole('link', { name: 'east' })).toHaveAttribute(
    'href',
    '/c/east+west/fleet/httproutes/shop/web'
  );
  expect(screen.getByRole('link', { name: 'west' })).toHaveAttribute(
    'href',
    '/c/west+east/fleet/httproutes/shop/web'
  );
});

it('opens those of one code, and leads to the others of a large number', async () => {
  show(Array.from({ length: 40 }, (_, index) => found(`web-${index}`)));
  expect(fixes()).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: '39 more of BackendNotFound' }));
  expect(fixes()).toBe(21);
  expect(screen.getByRole('link', { name: '19 more findings' })).toHaveAttribute(
    'href',
    '/c/east+west/fleet/findings?code=BackendNotFound'
  );
  await userEvent.click(screen.getByRole('button', { name: 'Hide the others' }));
  expect(fixes()).toBe(1);
});

it('does not say that nothing is wrong while clusters are read', () => {
  show([], ['a', 'b', 'c', 'd']);
  expect(screen.getByText(/^Still reading 4 clusters/)).toBeVisible();
  expect(screen.getByText('No problem was found so far.')).toBeVisible();
});
