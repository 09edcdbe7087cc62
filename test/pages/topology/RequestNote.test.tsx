import { registerRoute } from '@kinvolk/headlamp-plugin/lib';
import { screen } from '@testing-library/react';
import { evaluateGiven, traceAnswers } from '../../../src/analysis';
import { pagePath, pageRouteName } from '../../../src/components/links/locations';
import { RequestNote } from '../../../src/pages/topology/RequestNote';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  parent,
  route,
  service,
} from '../../analysis/objects';
import { scopeOf } from '../../components/support/fakeFleet';
import { renderAt } from '../../components/support/renderAt';

registerRoute({
  path: pagePath('trace', false),
  name: pageRouteName('trace', false),
  sidebar: null,
  component: () => null,
});

const base = [gatewayClass(), gateway('infra/gw', [listener('http', allow('All'))])];
const served = [
  ...base,
  service('shop/web'),
  route('shop/web', [parent('infra/gw')], {
    rules: [{ backendRefs: [{ name: 'web', port: 80 }] }],
  }),
];

function traceIn(cluster: string, objects: typeof base) {
  const evaluation = evaluateGiven(objects, []);
  return { cluster, evaluation, answers: traceAnswers(evaluation, { host: 'a.test' }) };
}

it('names who answers, and why nobody does, with the clusters of each answer', () => {
  const traces = [traceIn('east', served), traceIn('west', base), traceIn('north', served)];
  const url = 'http://a.test/';
  renderAt(<RequestNote url={url} traces={traces} scope={scopeOf('east', 'west', 'north')} />);
  const { textContent } = screen.getByRole('status');
  expect(textContent).toContain('east, north: shop/web:80 answers');
  expect(textContent).toMatch(/west: 404, nothing matches\. .+/);
  const link = screen.getByRole('link', { name: 'See each step' });
  expect(link.getAttribute('href')).toMatch(/trace\?url=http%3A%2F%2Fa\.test%2F$/);
});
