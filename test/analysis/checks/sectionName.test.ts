import { describe, expect, it } from 'vitest';
import { sectionNameCheck } from '../../../src/analysis/checks/sectionName';
import { facts, fields, read, ref } from './support';

const { judge, say, status } = sectionNameCheck;

describe('The check sectionName', () => {
  it.each([
    [
      'any',
      {},
      'True',
      'AnySection: The parentRef has no sectionName, so it means every listener.',
    ],
    ['same', { sectionName: 'http' }, 'True', 'Matches: The parentRef names listener http.'],
    [
      'other',
      { sectionName: 'https' },
      'False',
      'NoMatchingParent: The parentRef names section https, not listener http.',
    ],
  ])('is %s', (is, parentRef, expected, sentence) => {
    const outcome = judge(facts(), ref(parentRef));
    expect(outcome).toEqual({ is });
    expect(status(outcome)).toBe(expected);
    expect(read(say(outcome, facts(), ref(parentRef)))).toBe(sentence);
  });

  it('points to both names if the parentRef has one', () => {
    const parentRef = ref({ sectionName: 'https' });
    expect(fields(say({ is: 'other' }, facts({ index: 2 }), parentRef))).toEqual([
      'parentRef .sectionName',
      'Gateway .spec.listeners[2].name',
    ]);
    expect(fields(say({ is: 'any' }, facts(), ref()))).toEqual([]);
  });
});
