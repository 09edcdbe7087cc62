import { describe, expect, it } from 'vitest';
import { clustersOfAddress, countAddressed } from '../../src/fleet/address';

const clustersAt = (pathname: string, hash = '') =>
  clustersOfAddress({ pathname, hash }, '/fleet/routes');

describe('clustersOfAddress', () => {
  it('reads the clusters of the page, each once', () => {
    expect(clustersAt('/c/east/fleet/routes')).toEqual(['east']);
    expect(clustersAt('/c/east+west+east/fleet/routes')).toEqual(['east', 'west']);
  });

  it('finds the page if Headlamp is served below a path, and in the desktop app', () => {
    expect(clustersAt('/headlamp/c/east/fleet/routes')).toEqual(['east']);
    expect(clustersAt('/app/index.html', '#/c/east+west/fleet/routes?kind=GRPCRoute')).toEqual([
      'east',
      'west',
    ]);
  });

  it('finds no clusters on another page or at home', () => {
    expect(clustersAt('/c/east/fleet/gateways')).toEqual([]);
    expect(clustersAt('/c/east/fleet/routes/more')).toEqual([]);
    expect(clustersAt('/gateway-fleet/routes')).toEqual([]);
    expect(clustersAt('/')).toEqual([]);
  });

  it('leaves names with escapes to Headlamp', () => {
    expect(clustersAt('/c/a%2Fb/fleet/routes')).toEqual([]);
  });
});

describe('countAddressed', () => {
  const countAt = (pathname: string, hash = '') => countAddressed({ pathname, hash });

  it('counts the clusters of any page in a cluster URL, also with escapes', () => {
    expect(countAt('/c/east')).toBe(1);
    expect(countAt('/headlamp/c/east+west/pods/shop')).toBe(2);
    expect(countAt('/app/index.html', '#/c/a%2Fb+west+north/fleet/routes?kind=GRPCRoute')).toBe(3);
  });

  it('counts none at home, where Headlamp watches nothing', () => {
    expect(countAt('/gateway-fleet/routes')).toBe(0);
    expect(countAt('/')).toBe(0);
  });
});
