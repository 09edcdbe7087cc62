import { expect, it } from 'vitest';
import { KindHolders } from '../../../src/fleet/feeds/kindHolders';

it('keeps a kind that no page needs anymore until it is dropped', () => {
  const holders = new KindHolders();
  holders.add('Gateway');
  holders.add('Gateway');
  holders.remove('Gateway');
  expect(holders.needs('Gateway')).toBe(true);
  expect(holders.drop('Gateway')).toBe(false);
  holders.remove('Gateway');
  expect(holders.anyNeeded).toBe(false);
  expect(holders.any).toBe(true);
  expect(holders.drop('Gateway')).toBe(true);
  expect(holders.any).toBe(false);
});

it('reads the kinds that pages show first', () => {
  const holders = new KindHolders();
  (['Namespace', 'Gateway', 'Service', 'HTTPRoute'] as const).forEach(kind => holders.add(kind));
  expect(holders.inReadingOrder()).toEqual(['Gateway', 'HTTPRoute', 'Namespace', 'Service']);
  expect(holders.all()).toEqual(['Namespace', 'Gateway', 'Service', 'HTTPRoute']);
});
