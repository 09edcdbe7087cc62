import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type DraftPath,
  itemsIn,
  partIn,
  textIn,
  withoutItem,
  withPart,
} from '../../../../src/pages/createRoute/draft/draftPath';

/** The places of all values of an object, with their values as text. */
function places(value: unknown, at: DraftPath = []): Map<string, string> {
  const found = new Map([[JSON.stringify(at), JSON.stringify(value)]]);
  if (typeof value !== 'object' || value === null) return found;
  Object.entries(value).forEach(([name, item]) => {
    const place = [...at, Array.isArray(value) ? Number(name) : name];
    places(item, place).forEach((text, where) => found.set(where, text));
  });
  return found;
}

function starts(place: DraftPath, path: DraftPath): boolean {
  const short = Math.min(place.length, path.length);
  return path.slice(0, short).every((step, index) => step === place[index]);
}

it('reads back what was set', () => {
  const root = { a: [{ b: 1 }], b: 'text' };
  expect(partIn(withPart(root, ['a', 0, 'b'], 2), ['a', 0, 'b'])).toBe(2);
  expect(partIn(withPart(root, ['a', 1, 'c'], 'x'), ['a', 1, 'c'])).toBe('x');
  expect(withPart('no object', ['a', 'b'], 1)).toEqual({ a: { b: 1 } });
  expect(textIn({ port: 80 }, ['port'])).toBe('80');
  expect(itemsIn({ a: 'b' }, ['a'])).toEqual([]);
});

it('keeps everything beside the path, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.nat(),
      fc.jsonValue(),
      (root, any, value) => {
        const before = JSON.stringify(root);
        const known = [...places(root)];
        const at = JSON.parse(known[any % known.length]?.[0] ?? '[]') as DraftPath;
        const after = places(withPart(root, at, value));
        expect(JSON.stringify(root)).toBe(before);
        known.forEach(([where, text]) => {
          if (!starts(JSON.parse(where) as DraftPath, at)) expect(after.get(where)).toBe(text);
        });
      }
    )
  );
});

it('sets no prototype', () => {
  const set = withPart({}, ['__proto__', 'polluted'], true);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(set)).toBe(Object.prototype);
});

it('removes a field, and nothing where there is none', () => {
  const root = { a: { b: 1, c: 2 } };
  expect(withPart(root, ['a', 'b'], undefined)).toEqual({ a: { c: 2 } });
  expect(withPart(root, ['x', 'y'], undefined)).toBe(root);
  expect(withPart({ a: [] }, ['a', 3], undefined)).toEqual({ a: [] });
});

it('removes a list with its last item', () => {
  const root = { a: { items: [1, 2] } };
  const one = withoutItem(root, ['a', 'items'], 0);
  expect(one).toEqual({ a: { items: [2] } });
  expect(withoutItem(one, ['a', 'items'], 0)).toEqual({ a: {} });
});
