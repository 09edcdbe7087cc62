import { registerRoute } from '@kinvolk/headlamp-plugin/lib';
import { screen } from '@testing-library/react';
import { pagePath, pageRouteName } from '../../../src/components/links/locations';
import { TryIt } from '../../../src/pages/routes/TryIt';
import { parent, route } from '../../analysis/objects';
import { scopeOf } from '../../components/support/fakeFleet';
import { renderAt } from '../../components/support/renderAt';

registerRoute({
  path: pagePath('trace', false),
  name: pageRouteName('trace', false),
  sidebar: null,
  component: () => null,
});

it('leads from a rule to a trace of a request that the rule takes, in all clusters', () => {
  const context = { cluster: 'west', scope: scopeOf('east', 'west') };
  const web = route('shop/web', [parent()]) as Parameters<typeof TryIt>[0]['route'];
  renderAt(<TryIt route={web} rule={1} context={context} />);
  const link = screen.getByRole('link', { name: 'Try rule 2' });
  const { pathname, searchParams } = new URL(link.getAttribute('href') ?? '', 'http://localhost');
  expect(pathname).toMatch(/^\/c\/west\+east\/fleet\/trace$/);
  expect(searchParams.get('made')).toBe('HTTPRoute shop/web 1');
});
