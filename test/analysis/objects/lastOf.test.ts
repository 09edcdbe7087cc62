import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastOf } from '../../../src/analysis/objects/lastOf';

it('computes once for consecutive calls with one object', () => {
  const asked: object[] = [];
  const answer = lastOf((of: { readonly name: string }) => {
    asked.push(of);
    return { name: of.name };
  });
  const a = { name: 'a' };
  const b = { name: 'b' };
  const first = answer(a);
  expect(answer(a)).toBe(first);
  expect(answer(b)).toEqual({ name: 'b' });
  expect(asked).toEqual([a, b]);
  // Only the last result is kept.
  expect(answer(a)).toEqual({ name: 'a' });
  expect(asked).toEqual([a, b, a]);
});

it('distinguishes objects that are equal but not identical', () => {
  let count = 0;
  const answer = lastOf(() => (count += 1));
  expect([answer({}), answer({})]).toEqual([1, 2]);
});

it('keeps an undefined result too', () => {
  let count = 0;
  const answer = lastOf(() => {
    count += 1;
    return undefined;
  });
  const one = {};
  expect([answer(one), answer(one)]).toEqual([undefined, undefined]);
  expect(count).toBe(1);
});

it('computes again after an error', () => {
  let fails = true;
  const answer = lastOf(() => {
    if (fails) throw new Error('no');
    return 'yes';
  });
  const one = {};
  expect(() => answer(one)).toThrow('no');
  fails = false;
  expect(answer(one)).toBe('yes');
});

it('returns the same as the function itself, for any order of calls', () => {
  const objects = ['a', 'b', 'c'].map(name => ({ name }));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...objects)), order => {
      const answer = lastOf(({ name }: { readonly name: string }) => `of ${name}`);
      expect(order.map(answer)).toEqual(order.map(({ name }) => `of ${name}`));
    })
  );
});
