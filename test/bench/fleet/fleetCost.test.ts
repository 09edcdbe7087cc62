import { costOfCluster, type FleetFigures } from './fleetCost';

const fleet = (healthy: number, cost: number, sick = 0): FleetFigures => ({
  clusters: healthy + sick,
  healthy,
  firstRow: 1_000,
  complete: 1_500 + cost * healthy,
  requests: 20 + cost * healthy,
  heap: 50e6 + cost * healthy,
});

describe('costOfCluster', () => {
  it('leaves out what the page costs without clusters', () => {
    expect(costOfCluster(fleet(3, 7), fleet(30, 7))).toEqual({ complete: 7, requests: 7, heap: 7 });
  });

  it('is the same for fleets in which a cluster costs the same', () => {
    expect(costOfCluster(fleet(3, 7), fleet(87, 7))).toEqual(
      costOfCluster(fleet(3, 7), fleet(30, 7))
    );
  });

  it('counts only clusters that answer, so that sick ones do not make the others look cheap', () => {
    expect(costOfCluster(fleet(3, 7), fleet(87, 7, 13)).requests).toBe(7);
  });

  it('refuses a fleet that is no larger', () => {
    expect(() => costOfCluster(fleet(3, 7), fleet(3, 7))).toThrow('more healthy clusters');
  });
});
