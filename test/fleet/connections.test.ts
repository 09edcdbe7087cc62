import { expect, it } from 'vitest';
import { connectionsFor } from '../../src/fleet/connections';

it('leaves one of the browser’s six connections to Headlamp', () => {
  expect(connectionsFor('http/1.1')).toBe(5);
  expect(connectionsFor(undefined)).toBe(5);
  expect(connectionsFor('')).toBe(5);
});

it('sets no limit if one connection carries all requests', () => {
  expect(connectionsFor('h2')).toBe(Infinity);
  expect(connectionsFor('h3')).toBe(Infinity);
});
