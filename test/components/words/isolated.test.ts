import { expect, it } from 'vitest';
import { isolatedValues } from '../../../src/components/words/isolated';

it('Texts are isolated, and numbers and the English sentence stay', () => {
  const values = { host: '*.example.com', count: 2, defaultValue: '{{count}} for {{host}}' };
  expect(isolatedValues(values)).toEqual({ ...values, host: '\u2068*.example.com\u2069' });
});
