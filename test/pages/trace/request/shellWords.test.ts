import { expect, it } from 'vitest';
import { shellWords } from '../../../../src/pages/trace/request/shellWords';

it.each([
  ['a  b\tc\nd', ['a', 'b', 'c', 'd']],
  [`'a b'"c d"e`, ['a bc de']],
  [`'a\\b' 'it'\\''s'`, ['a\\b', "it's"]],
  ['"a \\" \\$x \\n \\\\"', ['a " $x \\n \\']],
  ['a\\ b \\\\', ['a b', '\\']],
  ['a \\\n b \\\r\n c', ['a', 'b', 'c']],
  ["$'a\\nb\\'c\\x41\\u00e9\\101\\\\'", ["a\nb'cAéA\\"]],
  [`'' ""`, ['', '']],
  [`'open`, ['open']],
  ['a | b', ['a']],
  ['a 2>/dev/null', ['a']],
  ["a'&;|>'b; c", ['a&;|>b']],
  ['', []],
] as const)('%j is split as a shell does', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});
