import { describe, expect, it } from 'vitest';
import { evaluateGiven, finish, RULES } from '../../../src/analysis';
import { RoutePreviews } from '../../../src/fleet/preview/routePreviews';
import { gateway, gatewayClass, listener, parent, route, service } from '../../analysis/objects';

const RULE = { backendRefs: [{ name: 'web', port: 80 }] };
const OBJECTS = [
  gatewayClass(),
  service('shop/web'),
  gateway('infra/gw', [listener('http', { allowedRoutes: { namespaces: { from: 'All' } } })]),
  route('shop/old', [parent()], { rules: [RULE] }),
];

function tried(name: string) {
  const rules = [{ ...RULE, matches: [{ path: { value: '/cart' } }] }];
  return route(`shop/${name}`, [parent()], { rules });
}

function previews() {
  const told: string[] = [];
  const made = new RoutePreviews((cluster, { metadata }, { taken }) =>
    told.push(`${cluster} ${metadata.name} ${taken?.requests.length ?? '-'}`)
  );
  return { made, told };
}

const clusters = ['east', 'west'].map(cluster => ({
  cluster,
  evaluation: evaluateGiven(OBJECTS, RULES),
  revision: 1,
}));

describe('The clusters of a page', () => {
  it('are computed one after the other, the verdict before the findings', () => {
    const { made, told } = previews();
    finish(made.try(tried('new'), clusters));
    expect(told).toEqual(['east new -', 'east new 1', 'west new -', 'west new 1']);
  });

  it('are tried anew when the route changes before all is computed', () => {
    const { made, told } = previews();
    const steps = made.try(tried('first'), clusters);
    while (told.length === 0) steps.next();
    finish(made.try(tried('second'), clusters));
    expect(told.slice(1)).toEqual([
      'east second -',
      'east second 1',
      'west second -',
      'west second 1',
    ]);
  });

  it('are read again when they change', () => {
    const { made, told } = previews();
    const [east] = clusters as [(typeof clusters)[number]];
    const evaluation = evaluateGiven(OBJECTS, RULES);
    finish(made.try(tried('new'), [{ ...east, evaluation }]));
    evaluation.remove({
      group: 'gateway.networking.k8s.io',
      kind: 'HTTPRoute',
      namespace: 'shop',
      name: 'old',
    });
    evaluation.run();
    finish(made.try(tried('new'), [{ ...east, evaluation, revision: 2 }]));
    expect(told).toEqual(['east new -', 'east new 1', 'east new -', 'east new 0']);
  });
});
