// subject: src/kube/answers/clusterObject.ts
import { setConfig } from '@kinvolk/headlamp-plugin/lib/redux/configSlice';
import store from '@kinvolk/headlamp-plugin/lib/redux/stores/store';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { headlampClusterApi } from '../../../src/fleet/feeds/headlampClusterApi';
import { KIND_TABLE, kindInfo } from '../../../src/gatewayApi/kinds';
import type { Kind } from '../../../src/gatewayApi/types';
import { ApiFailure } from '../../../src/kube/clusterApi';
import { resourcePath } from '../../../src/kube/resourcePath';
import { FindingsPage } from '../../../src/pages/findings/Findings';
import { GatewayListPage } from '../../../src/pages/gateways/List';
import { KindListPage } from '../../../src/pages/kinds/List';
import { OverviewPage } from '../../../src/pages/overview/Overview';
import { RouteListPage } from '../../../src/pages/routes/List';
import { renderAt } from '../../components/support/renderAt';
import { demoObjects } from './demoObjects';
import { FIELD_VALUES, mutated, placesIn } from './mutations';

const OBJECTS = demoObjects();
const KINDS = Object.keys(KIND_TABLE) as Kind[];
// Coprime to the numbers of places and values, so that each round has others.
const STEP = 37;
const ROUNDS = [1, 2];

/** Every object with one odd value in its spec or status. */
function oddObjects(round: number) {
  return OBJECTS.map((object, index) => {
    const places = [...placesIn(object)].filter(
      ([first]) => first === 'spec' || first === 'status'
    );
    if (places.length === 0) return object;
    const at = round * STEP + index;
    return mutated(object, places[at % places.length], FIELD_VALUES[at % FIELD_VALUES.length]);
  }) as typeof OBJECTS;
}

function answersOf(round: number): Map<string, unknown> {
  const objects = oddObjects(round);
  const answers = new Map<string, unknown>();
  const groups = [...new Set(KINDS.map(kind => kindInfo(kind).group))];
  answers.set('/apis', {
    kind: 'APIGroupDiscoveryList',
    items: groups.map(name => ({
      metadata: { name: name || 'core' },
      versions: [...new Set(KINDS.map(kind => kindInfo(kind).versions[0]))].map(version => ({
        version,
        resources: KINDS.map(kind => ({ kind, ...kindInfo(kind) }))
          .filter(info => info.group === name && info.versions[0] === version)
          .map(({ kind, plural }) => ({
            resource: plural,
            responseKind: { kind },
            verbs: ['list', 'watch'],
          })),
      })),
    })),
  });
  KINDS.forEach(kind => {
    const info = kindInfo(kind);
    const items = objects.filter((_, index) => OBJECTS[index].kind === kind);
    answers.set(resourcePath(info, info.versions[0]), {
      metadata: { resourceVersion: '1' },
      items,
    });
  });
  return answers;
}

beforeEach(() => {
  const clusters = Object.fromEntries(
    ROUNDS.map(round => [`odd-${round}`, { name: `odd-${round}`, auth_type: '', meta_data: {} }])
  );
  store.dispatch(setConfig({ clusters }));
  const known = new Map<string, Map<string, unknown>>();
  vi.spyOn(headlampClusterApi, 'watch').mockReturnValue(() => {});
  vi.spyOn(headlampClusterApi, 'get').mockImplementation((cluster, path) => {
    const answers = known.get(cluster) ?? answersOf(Number(/\d+/.exec(cluster)?.[0]));
    known.set(cluster, answers);
    const answer = answers.get(path.split('?')[0]);
    return answer === undefined
      ? Promise.reject(new ApiFailure(404, path))
      : Promise.resolve(structuredClone(answer));
  });
});

async function show(page: ReactElement, path: string, shown: RegExp): Promise<void> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  renderAt(<QueryClientProvider client={client}>{page}</QueryClientProvider>, path);
  await waitFor(() => expect(document.body.textContent).toMatch(shown));
}

it.each(ROUNDS)('the list of routes stands with odd fields, round %i', async round => {
  await show(<RouteListPage />, `/c/odd-${round}/fleet/routes`, /HTTPRoute/);
});

it.each(ROUNDS)('the list of Gateways stands with odd fields, round %i', async round => {
  await show(<GatewayListPage />, `/c/odd-${round}/fleet/gateways`, /public/);
});

it.each(ROUNDS)('the list of policies stands with odd fields, round %i', async round => {
  await show(<KindListPage page="policies" />, `/c/odd-${round}/fleet/policies`, /ReferenceGrant/);
});

it.each(ROUNDS)('the overview stands with odd fields, round %i', async round => {
  await show(<OverviewPage />, `/c/odd-${round}/fleet/overview`, /\d+ of \d+ served/);
});

it.each(ROUNDS)('the findings stand with odd fields, round %i', async round => {
  await show(<FindingsPage />, `/c/odd-${round}/fleet/findings`, /Error[A-Z][a-z]+[A-Z]/);
});
