import { describe, expect, it } from 'vitest';
import { typedWholeNumber } from '../../../src/pages/settings/typedWholeNumber';

describe('wholeNumber', () => {
  it.each([
    ['5', 5],
    [' 10 ', 10],
    ['4', undefined],
    ['11', undefined],
    ['5.5', undefined],
    ['-5', undefined],
    ['', undefined],
    ['1e1', undefined],
  ])('reads %j as %s', (typed, expected) => {
    expect(typedWholeNumber(typed, { least: 5, most: 10 })).toBe(expected);
  });
});
