import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPattern } from '../../../../../src/analysis/answers/trace/pattern/matchPattern';

const literals = fc.constantFrom('a', 'b', '/', '.', '\\.', '[ab]', '[^a]', '\\d', '\\w', '[0-9a]');
const { pattern: patterns } = fc.letrec<{ pattern: string }>(tie => ({
  pattern: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    literals,
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `${a}${b}`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(${a}|${b})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,}', '*?'))
      .map(([a, times]) => `(?:${a})${times}`)
  ),
}));
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '1'), maxLength: 8 });

describe('A regular expression', () => {
  it('matches what JavaScript matches with it', () => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        expect(matchPattern(pattern, text)).toEqual({
          whole: new RegExp(`^(?:${pattern})$`).test(text),
          part: new RegExp(pattern).test(text),
        });
      }),
      { numRuns: 1_000 }
    );
  });

  it.each(['^/a', 'b$', '^$', '^a|b$', ''])('has anchors: %s', pattern => {
    ['', '/a', 'ab', 'b', 'a/a'].forEach(text =>
      expect(matchPattern(pattern, text)).toEqual({
        whole: new RegExp(`^(?:${pattern})$`).test(text),
        part: new RegExp(pattern).test(text),
      })
    );
  });

  it.each([
    '(?=a)',
    '(?i)a',
    '\\bword',
    '(a)\\1',
    '[[:alpha:]]',
    '\\pL',
    'a{2000}',
    'a**',
    '(',
    'a]',
    '[b-a]',
    '\\x41',
    '(?P<name>a)',
  ])('is not judged where RE2 and JavaScript differ: %s', pattern => {
    expect(matchPattern(pattern, 'a')).toBeUndefined();
  });

  it('takes a time that its length limits', () => {
    expect(matchPattern('(a+)+b', 'a'.repeat(5_000))).toEqual({ whole: false, part: false });
    expect(matchPattern('((a{100}){100}){100}', 'a')).toBeUndefined();
  });
});
