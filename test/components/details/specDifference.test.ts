import { expect, it } from 'vitest';
import { specDifference } from '../../../src/components/details/specDifference';

it('finds no difference between equal specs with any order of fields', () => {
  expect(specDifference({ a: [1], b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: [1] })).toEqual([]);
});

it('names the fields that differ or that only one spec has', () => {
  expect(specDifference({ a: [1], b: 2 }, { a: [2], b: 2, c: 3 })).toEqual(['a', 'c']);
});

it('reads a spec of the wrong type as a spec without fields', () => {
  expect(specDifference(null, 'text')).toEqual([]);
  expect(specDifference(undefined, { rules: [] })).toEqual(['rules']);
});
