import fc from 'fast-check';
import jsonPatch from 'fast-json-patch';
import { expect, it } from 'vitest';
import { patchOf } from '../../../../src/pages/createRoute/write/patchOf';

const object = fc.dictionary(fc.string(), fc.jsonValue());

it('turns one object into the other', () => {
  fc.assert(
    fc.property(object, object, (one, other) => {
      const [before, after] = [one, other].map(
        value => JSON.parse(JSON.stringify(value)) as object
      );
      const patch = patchOf(before, after);
      const patched = jsonPatch.applyPatch(structuredClone(before), patch as never, true);
      expect(patched.newDocument).toEqual(after);
    })
  );
});

it('is empty for equal objects', () => {
  fc.assert(
    fc.property(object, value => {
      expect(patchOf(value, structuredClone(value))).toEqual([]);
    })
  );
});

it('names only what differs', () => {
  const before = {
    spec: { a: 1, 'x/y~z': 2, list: [{ port: 80, keep: true }] },
    labels: { a: 'b' },
  };
  const after = { spec: { a: 1, 'x/y~z': 3, list: [{ port: 81, keep: true }] } };
  expect(patchOf(before, after)).toEqual([
    { op: 'replace', path: '/spec/x~1y~0z', value: 3 },
    { op: 'replace', path: '/spec/list/0/port', value: 81 },
    { op: 'remove', path: '/labels' },
  ]);
});
