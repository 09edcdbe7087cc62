import { expect, it } from 'vitest';
import type { Fix } from '../../../src/analysis';
import { changedFields } from '../../../src/components/details/changedFields';
import { fillText } from '../../../src/components/words/fillText';

const fix = (patch: Fix['patch']) =>
  changedFields(
    {
      target: { group: '', kind: 'Namespace', name: 'shop' },
      patch,
      message: { id: 'parent.found', params: {} },
    } as Fix,
    fillText
  );

it('formats a field as findings do, with its new value', () => {
  expect(
    fix([
      { op: 'test', path: '/spec/parentRefs/0/name', value: 'public' },
      { op: 'add', path: '/spec/parentRefs/0/sectionName', value: 'https' },
    ])
  ).toEqual(['.spec.parentRefs[0].sectionName: https']);
});

it('quotes names that are not identifiers, and marks removed fields', () => {
  expect(
    fix([
      { op: 'add', path: '/metadata/labels/example.com~1team', value: 'shop' },
      { op: 'remove', path: '/spec/port' },
      { op: 'add', path: '/spec/values/-', value: { from: 'Selector', in: ['a', 'b'] } },
    ])
  ).toEqual([
    ".metadata.labels['example.com/team']: shop",
    'remove .spec.port',
    '.spec.values[+]: { from: Selector, in: [a, b] }',
  ]);
});

it('is empty for a fix without a patch', () => {
  expect(fix(undefined)).toEqual([]);
});
