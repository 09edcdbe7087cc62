import { expect, it } from 'vitest';
import { messageQuote } from '../../../../src/analysis/rules/status/messageQuote';

it('is one line that ends like a sentence', () => {
  expect(messageQuote(' Failed rule 0.\nFailed rule 1 ')).toBe('Failed rule 0. Failed rule 1.');
  expect(messageQuote('Ready?')).toBe('Ready?');
  expect(messageQuote(' \n ')).toBe('');
});

it('is short, even if a controller writes 32768 characters', () => {
  expect(messageQuote('word '.repeat(6000)).length).toBeLessThanOrEqual(400);
});
