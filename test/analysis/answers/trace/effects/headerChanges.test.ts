import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedHeaders,
  combineHeaderChanges,
  headerChangeTexts,
  NO_HEADER_CHANGES,
  readHeaderChanges,
} from '../../../../../src/analysis/answers/trace/effects/headerChanges';

const names = fc.constantFrom('A', 'a', 'B', 'c');
const values = fc.constantFrom('1', '2');
const entries = fc.uniqueArray(fc.record({ name: names, value: values }), {
  selector: ({ name }) => name.toLowerCase(),
});
// A filter changes each header in one way only.
const filters = fc
  .record({ set: entries, add: entries, remove: fc.uniqueArray(names) })
  .map(({ set, add, remove }) => {
    const taken = new Set(set.map(({ name }) => name.toLowerCase()));
    const free = add.filter(({ name }) => !taken.has(name.toLowerCase()));
    free.forEach(({ name }) => taken.add(name.toLowerCase()));
    const removed = remove.filter(name => !taken.has(name.toLowerCase()));
    return readHeaderChanges({ set, add: free, remove: removed });
  });
const requests = fc.dictionary(names, fc.array(values, { minLength: 1, maxLength: 2 }));

function listed(headers: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
}

describe('Changes of headers', () => {
  it('set, add and remove values, whatever the case of the name', () => {
    const changes = readHeaderChanges({
      set: [{ name: 'X-Set', value: 'new' }],
      add: [{ name: 'x-add', value: 'more' }],
      remove: ['X-Gone'],
    });
    const request = { 'x-set': ['old'], 'X-Add': ['one', 'two'], 'x-gone': ['x'], Kept: ['k'] };
    expect(changedHeaders(request, changes)).toEqual({
      'x-set': 'new',
      'x-add': 'one,two,more',
      kept: 'k',
    });
    expect(headerChangeTexts(changes)).toEqual([
      'set X-Set=new',
      'add x-add=more',
      'remove X-Gone',
    ]);
  });

  it('combine to what both do one after the other', () => {
    fc.assert(
      fc.property(requests, filters, filters, (request, first, then) => {
        const both = combineHeaderChanges(first, then);
        const after = changedHeaders(listed(changedHeaders(request, first)), then);
        expect(changedHeaders(request, both)).toEqual(after);
      })
    );
  });

  it('combine with none to the others', () => {
    fc.assert(
      fc.property(filters, changes => {
        expect(combineHeaderChanges(NO_HEADER_CHANGES, changes)).toEqual(changes);
        expect(combineHeaderChanges(changes, NO_HEADER_CHANGES)).toEqual(changes);
      })
    );
  });
});
