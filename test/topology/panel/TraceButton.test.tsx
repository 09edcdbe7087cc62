import { registerRoute } from '@kinvolk/headlamp-plugin/lib';
import { screen } from '@testing-library/react';
import { pagePath, pageRouteName } from '../../../src/components/links/locations';
import { TraceButton } from '../../../src/topology/panel/TraceButton';
import { allow, gateway, listener, parent, route, service } from '../../analysis/objects';
import { scopeOf } from '../../components/support/fakeFleet';
import { renderAt } from '../../components/support/renderAt';
import { graphOf, nodeOf } from '../../graph/support/fleets';

registerRoute({
  path: pagePath('trace', false),
  name: pageRouteName('trace', false),
  sidebar: null,
  component: () => null,
});

const graph = graphOf([
  gateway('infra/gw', [listener('http', allow('All'))]),
  route('shop/web', [parent('infra/gw'), parent('infra/gone')], {
    rules: [{ backendRefs: [{ name: 'web', port: 80 }] }],
  }),
  service('shop/web'),
]);

function linkOf(name: string, rule?: number): string | null | undefined {
  renderAt(<TraceButton node={nodeOf(graph, name)} rule={rule} scope={scopeOf('east', 'west')} />);
  return screen.queryByRole('link', { name: 'Trace a request' })?.getAttribute('href');
}

it.each([
  ['Gateway infra/gw', undefined, 'Gateway infra/gw 0'],
  ['HTTPRoute shop/web', undefined, 'HTTPRoute shop/web 0'],
  ['HTTPRoute shop/web', 1, 'HTTPRoute shop/web 1'],
] as const)('%s, rule %s, leads to a trace of a request to it', (name, rule, made) => {
  const { pathname, searchParams } = new URL(linkOf(name, rule) ?? '', 'http://localhost');
  expect(pathname).toBe('/c/east+west/fleet/trace');
  expect(searchParams.get('made')).toBe(made);
});

it.each(['backend Service shop/web', 'GatewayClass example', 'Gateway infra/gone'])(
  '%s takes no requests',
  name => {
    expect(linkOf(name)).toBeUndefined();
  }
);
