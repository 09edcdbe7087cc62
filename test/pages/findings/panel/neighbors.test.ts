import { expect, it } from 'vitest';
import { neighborsOf } from '../../../../src/pages/findings/panel/neighbors';

const ALL = ['a', 'b', 'c', 'd', 'e'];

it('goes beyond the shown page of a list in its default order', () => {
  expect(neighborsOf('c', ['a', 'b', 'c'], ALL)).toEqual({
    previous: 'b',
    next: 'd',
    place: 3,
    count: 5,
  });
  expect(neighborsOf('d', ['a', 'b', 'c'], ALL).next).toBe('e');
});

it('follows the rows that the reader has sorted', () => {
  expect(neighborsOf('c', ['e', 'c', 'a'], ALL)).toEqual({
    previous: 'e',
    next: 'a',
    place: 2,
    count: 3,
  });
});

it('ends at both ends', () => {
  expect(neighborsOf('a', ALL, ALL)).toMatchObject({ previous: undefined, next: 'b' });
  expect(neighborsOf('e', ALL, ALL)).toMatchObject({ previous: 'd', next: undefined });
});

it('knows none for a finding that the list does not have', () => {
  const none = { previous: undefined, next: undefined, place: undefined };
  expect(neighborsOf('x', ALL, ALL)).toMatchObject(none);
  expect(neighborsOf('x', [], [])).toMatchObject(none);
});
