import { expect, it } from 'vitest';
import { quoted } from '../../../../src/analysis/rules/status/quoted';

it('is one line that ends like a sentence', () => {
  expect(quoted(' Failed rule 0.\nFailed rule 1 ')).toBe('Failed rule 0. Failed rule 1.');
  expect(quoted('Ready?')).toBe('Ready?');
  expect(quoted(' \n ')).toBe('');
});

it('is short, even if a controller writes 32768 characters', () => {
  expect(quoted('word '.repeat(6000)).length).toBeLessThanOrEqual(400);
});
