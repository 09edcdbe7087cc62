import { expect, it } from 'vitest';
import { partName } from '../../../src/pages/topology/partName';
import type { TopologyQuery } from '../../../src/pages/topology/useTopologyUrl';

const ALL: TopologyQuery = {
  clusters: [],
  gateway: '',
  hostname: '',
  hostnameOnly: false,
  problemsOnly: false,
};
const NONE: ReadonlySet<string> = new Set();

it('Every filter changes the name of the shown part', () => {
  const hostname = 'shop.example.com';
  const names = [
    partName(['east', 'west'], NONE, ALL),
    partName(['east'], NONE, ALL),
    partName(['east'], new Set(['shop']), ALL),
    partName(['east'], NONE, { ...ALL, clusters: ['east'] }),
    partName(['east'], NONE, { ...ALL, gateway: 'infra/gw' }),
    partName(['east'], NONE, { ...ALL, problemsOnly: true }),
    partName(['east'], NONE, { ...ALL, hostname, hostnameOnly: true }),
  ];
  expect(new Set(names).size).toBe(names.length);
});

it('A hostname that is only highlighted does not change the name', () => {
  const highlighted = { ...ALL, hostname: 'shop.example.com' };
  expect(partName(['east'], NONE, highlighted)).toBe(partName(['east'], NONE, ALL));
});
