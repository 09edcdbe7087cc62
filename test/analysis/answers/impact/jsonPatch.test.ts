import fc from 'fast-check';
import { applyPatch, type Operation } from 'fast-json-patch';
import { describe, expect, it } from 'vitest';
import { applyJsonPatch } from '../../../../src/analysis/answers/impact/jsonPatch';
import { runs } from '../../arbitraries';

interface Copy {
  readonly given: unknown;
  readonly patch: Operation[];
}

type Patch = Parameters<typeof applyJsonPatch>[1];

const DOCUMENT = { a: [1, { b: 'c' }, null], 'x/y': 1, 'm~n': 2, '': 3, e: {} };

describe('A JSON Patch', () => {
  it.each<[string, Patch[number], unknown]>([
    ['adds a member', { op: 'add', path: '/e/f', value: 1 }, { ...DOCUMENT, e: { f: 1 } }],
    ['adds a null', { op: 'add', path: '/e/f', value: null }, { ...DOCUMENT, e: { f: null } }],
    ['replaces a member that it adds', { op: 'add', path: '/e', value: 1 }, { ...DOCUMENT, e: 1 }],
    [
      'inserts into a list',
      { op: 'add', path: '/a/1', value: 9 },
      { ...DOCUMENT, a: [1, 9, { b: 'c' }, null] },
    ],
    [
      'adds to the end of a list',
      { op: 'add', path: '/a/-', value: 9 },
      { ...DOCUMENT, a: [1, { b: 'c' }, null, 9] },
    ],
    [
      'adds after the last index of a list',
      { op: 'add', path: '/a/3', value: 9 },
      { ...DOCUMENT, a: [1, { b: 'c' }, null, 9] },
    ],
    ['removes from a list', { op: 'remove', path: '/a/0' }, { ...DOCUMENT, a: [{ b: 'c' }, null] }],
    [
      'replaces in a list',
      { op: 'replace', path: '/a/2', value: 0 },
      { ...DOCUMENT, a: [1, { b: 'c' }, 0] },
    ],
    ['reads ~1 as /', { op: 'replace', path: '/x~1y', value: 7 }, { ...DOCUMENT, 'x/y': 7 }],
    ['reads ~0 as ~', { op: 'replace', path: '/m~0n', value: 7 }, { ...DOCUMENT, 'm~n': 7 }],
    ['knows the empty name', { op: 'replace', path: '/', value: 7 }, { ...DOCUMENT, '': 7 }],
    ['replaces everything', { op: 'replace', path: '', value: [1] }, [1]],
    ['tests', { op: 'test', path: '/a/1', value: { b: 'c' } }, DOCUMENT],
    ['tests null', { op: 'test', path: '/a/2', value: null }, DOCUMENT],
  ])('%s', (_, operation, value) => {
    expect(applyJsonPatch(DOCUMENT, [operation])).toEqual({ value });
  });

  it.each<[Patch[number], string]>([
    [{ op: 'test', path: '/a/0', value: 2 }, 'testFailed'],
    [{ op: 'test', path: '/z', value: undefined }, 'pathMissing'],
    [{ op: 'remove', path: '/z' }, 'pathMissing'],
    [{ op: 'replace', path: '/z', value: 1 }, 'pathMissing'],
    [{ op: 'add', path: '/z/y', value: 1 }, 'pathMissing'],
    [{ op: 'add', path: '/a/4', value: 1 }, 'pathMissing'],
    [{ op: 'remove', path: '/a/-' }, 'pathMissing'],
    [{ op: 'remove', path: '/a/3' }, 'pathMissing'],
    [{ op: 'remove', path: '/a/01' }, 'pathMissing'],
    [{ op: 'add', path: '/a/0/b', value: 1 }, 'pathMissing'],
    [{ op: 'add', path: 'a', value: 1 }, 'pathMissing'],
    [{ op: 'add', path: '/m~n', value: 1 }, 'pathMissing'],
    [{ op: 'replace', path: '/constructor', value: 1 }, 'pathMissing'],
    [{ op: 'add', path: '/__proto__', value: 1 }, 'pathMissing'],
    [{ op: 'add', path: '/e/__proto__/a', value: 1 }, 'pathMissing'],
  ])('names the operation %j that cannot be applied', (operation, failure) => {
    const patch: Patch = [{ op: 'test', path: '/a/0', value: 1 }, operation];
    expect(applyJsonPatch(DOCUMENT, patch)).toEqual({ failure, path: operation.path });
  });

  it('leaves the document as it is', () => {
    const before = structuredClone(DOCUMENT);
    applyJsonPatch(DOCUMENT, [
      { op: 'add', path: '/a/1/x', value: 1 },
      { op: 'remove', path: '/a/0' },
      { op: 'remove', path: '/e' },
    ]);
    expect(DOCUMENT).toEqual(before);
  });

  it('agrees with another implementation', () => {
    const path = fc.constantFrom('/a', '/a/0', '/a/1', '/a/-', '/a/1/b', '/b', '/b/c', '/b/c/0');
    const value = fc.constantFrom<unknown>(1, null, 'x', { c: [1] }, [1, { b: 2 }], {});
    const operation = fc
      .record({ op: fc.constantFrom('add', 'replace', 'remove', 'test'), path, value })
      .map(({ op, ...rest }) => (op === 'remove' ? { op, path: rest.path } : { op, ...rest }));
    const document = fc.record({ a: value, b: value });
    fc.assert(
      fc.property(document, fc.array(operation, { maxLength: 4 }), (given, patch) => {
        const own = applyJsonPatch(given, patch as Patch);
        let other: unknown;
        try {
          // Equal values of the generator are one object, which the other implementation would change.
          const copy = JSON.parse(JSON.stringify({ given, patch })) as Copy;
          other = { value: applyPatch(copy.given, copy.patch, true).newDocument };
        } catch {
          other = 'failure';
        }
        expect('failure' in own ? 'failure' : own).toEqual(other);
      }),
      runs(300)
    );
  });
});
