import { expect, it } from 'vitest';
import { evaluateGiven } from '../../../src/analysis';
import { waysOfObject } from '../../../src/topology/picture/waysOfObject';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  parent,
  route,
  service,
} from '../../analysis/objects';
import { draw, nodeName, nodeOf } from '../../graph/support/fleets';

it('The ways of an object have what is above and below it, in every cluster that has it', () => {
  const common = [
    gatewayClass(),
    gateway('infra/gw', [listener('http', allow('All'))]),
    route('shop/other', [parent()]),
  ];
  const rules = [{ backendRefs: [{ name: 'web', port: 80 }] }];
  const shop = [route('shop/web', [parent()], { rules }), service('shop/web')];
  const evaluated = (objects: Parameters<typeof evaluateGiven>[0]) => evaluateGiven(objects, []);
  const whole = draw({
    east: evaluated([...common, ...shop]),
    north: evaluated(common),
    west: evaluated([...common, ...shop]),
  });
  const ways = waysOfObject(whole, nodeOf(whole, 'HTTPRoute shop/web', 'east').ref);
  const ofCluster = (cluster: string) =>
    ways.nodes.filter(node => node.cluster === cluster).map(nodeName);
  expect(ofCluster('east').sort()).toEqual([
    'Gateway infra/gw',
    'GatewayClass example',
    'HTTPRoute shop/web',
    'backend Service shop/web',
  ]);
  expect(ofCluster('west').sort()).toEqual(ofCluster('east').sort());
  expect(ofCluster('north')).toEqual([]);
  expect(ways.lanes.map(({ cluster }) => cluster)).toEqual(['east', 'north', 'west']);
});
