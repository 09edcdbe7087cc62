import { registerRoute } from '@kinvolk/headlamp-plugin/lib';
import { setConfig } from '@kinvolk/headlamp-plugin/lib/redux/configSlice';
import store from '@kinvolk/headlamp-plugin/lib/redux/stores/store';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { evaluateGiven } from '../../../src/analysis';
import { pagePath, pageRouteName } from '../../../src/components/links/locations';
import { fleet } from '../../../src/fleet/store';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { TracePage } from '../../../src/pages/trace/TracePage';
import { BASE, rules, to } from '../../analysis/answers/trace/support';
import { gatewayClass } from '../../analysis/objects';
import { clusterStatus, fakeFleet } from '../../components/support/fakeFleet';
import { renderAt } from '../../components/support/renderAt';

registerRoute({
  path: pagePath('trace', false),
  name: pageRouteName('trace', false),
  sidebar: null,
  component: () => null,
});

const CANARY = {
  matches: [{ headers: [{ name: 'x-canary', value: 'always' }] }],
  ...to('other'),
};

let clusters: Record<string, KubernetesObject[]>;
let version = 0;
const listeners = new Set<() => void>();

function evaluationOf(cluster: string) {
  const objects = clusters[cluster];
  return (
    objects && { evaluation: evaluateGiven([gatewayClass(), ...objects], []), revision: version }
  );
}

beforeEach(() => {
  localStorage.clear();
  const known = ['east', 'west', 'edge'].map(name => [
    name,
    { name, auth_type: '', meta_data: {} },
  ]);
  store.dispatch(setConfig({ clusters: Object.fromEntries(known) }));
  clusters = {
    east: [...BASE, rules('shop/web', [to('web'), CANARY])],
    west: [...BASE, rules('shop/web', [to('web')])],
  };
  fakeFleet([clusterStatus('edge', { phase: 'notInstalled' })]);
  vi.spyOn(fleet, 'subscribe').mockImplementation(listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  });
  vi.spyOn(fleet, 'retainAnalysis').mockReturnValue(() => {});
  vi.spyOn(fleet, 'analysisVersion').mockImplementation(() => `${version}`);
  vi.spyOn(fleet.analysis, 'evaluation').mockImplementation(evaluationOf);
  vi.spyOn(fleet.analysis, 'ask').mockImplementation(() => {});
});

function show(search = '') {
  return renderAt(<TracePage />, `/c/east+west+edge/fleet/trace${search}`);
}

function answer(key: string) {
  return within(document.querySelector<HTMLElement>(`[data-answer="${key}"]`)!);
}

function paste(text: string) {
  const field = screen.getByRole('textbox', { name: 'URL or curl command' });
  fireEvent.paste(field, { clipboardData: { getData: () => text } });
}

it('says what differs first, then each different answer with its clusters', async () => {
  show('?url=http://h/&header=x-canary:+always');
  expect(
    await screen.findByRole('heading', { name: /^The clusters differ: backends/ })
  ).toBeVisible();
  expect(answer('east infra/gw').getByText('shop/other:80 answers')).toBeVisible();
  expect(answer('west infra/gw').getByText('shop/web:80 answers')).toBeVisible();
  expect(screen.getByText('Without the Gateway API: edge.')).toBeVisible();
});

it('opens the way and what came near, with links into the cluster', async () => {
  const { history } = show('?url=http://h/&header=x-canary:+always');
  await screen.findByRole('heading', { name: /^The clusters differ/ });
  await userEvent.click(answer('east infra/gw').getByRole('button'));
  const way = within(answer('east infra/gw').getByRole('list', { name: 'The way of the request' }));
  expect(way.getAllByRole('link', { name: 'HTTPRoute shop/web' })[0]).toHaveAttribute(
    'href',
    '/c/east+west+edge/fleet/httproutes/shop/web'
  );
  expect(way.getByText('.spec.rules[1].matches[0]')).toBeVisible();
  expect(answer('east infra/gw').getByText(/It matches too/)).toBeVisible();
  expect(new URLSearchParams(history.location.search).get('open')).toBe('east infra/gw');
});

it('makes fields of a pasted curl command, and keeps the token on the page', async () => {
  const { history } = show();
  paste(
    "curl -X PUT 'http://h/cart?v=2' -H 'x-canary: always' -H 'Authorization: Bearer s3cret' -H 'x-key: k3y' --odd"
  );
  expect(await screen.findByDisplayValue('Bearer s3cret')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'URL or curl command' })).toHaveValue(
    'http://h/cart?v=2'
  );
  expect(screen.getByText('Not used: --odd')).toBeVisible();
  expect(screen.getAllByText(/^Stays on this page/)).toHaveLength(2);
  const parameters = new URLSearchParams(history.location.search);
  expect(parameters.get('method')).toBe('PUT');
  expect(parameters.getAll('header')).toEqual(['x-canary: always', 'Authorization', 'x-key']);
  const kept = `${history.location.pathname}${history.location.search}${JSON.stringify(
    localStorage
  )}`;
  expect(kept).not.toMatch(/s3cret|k3y/);
});

it('follows a change of the cluster', async () => {
  show('?url=http://h/');
  expect(await screen.findByText('2 clusters give the same answer.')).toBeVisible();
  clusters.west = BASE.slice();
  version += 1;
  act(() => listeners.forEach(listener => listener()));
  expect(await screen.findByText('The clusters differ: whether a backend answers.')).toBeVisible();
  expect(answer('west infra/gw').getByText('404, nothing matches')).toBeVisible();
});

it('makes a request from a rule, and says where another rule takes it', async () => {
  show('?made=HTTPRoute+shop/web+1');
  expect(await screen.findByDisplayValue('http://www.example.com/')).toBeVisible();
  expect(screen.getByDisplayValue('always')).toBeVisible();
  expect(screen.getByText('In west, another rule takes it: rule 1 of shop/web.')).toBeVisible();
});

it('explains a URL that no Gateway serves', async () => {
  show();
  const field = screen.getByRole('textbox', { name: 'URL or curl command' });
  await userEvent.type(field, 'ftp://h/{Enter}');
  expect(await screen.findByText(/^This is not a URL that a Gateway serves/)).toBeVisible();
});
