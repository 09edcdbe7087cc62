import { expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import { ENGLISH } from '../../../src/graph/export/words';
import { exportWords } from '../../../src/topology/text/exportWords';

it('An export from the page has all words of the command line', () => {
  const words = exportWords(fillText);
  expect(Object.keys(words).sort()).toEqual(Object.keys(ENGLISH).sort());
  expect(words.more(2)).toBe('and 2 more');
  expect(words.routes(2)).toBe('2 routes');
  expect(words.backends(2)).toBe('2 backends');
  expect(words.ready({ ready: 1, total: 2 })).toBe('1 of 2 ready');
});
