import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../../src/analysis';
import { parentCheck } from '../../../src/analysis/checks/parent';
import { gateway } from '../objects';
import { fields, GATEWAY, read } from './support';

const { judge, judgeOther, say, status } = parentCheck;

const UNREAD = { ...GATEWAY, cause: 'forbidden' } as const;
const BY_NAME = ['parentRef .name', 'parentRef .namespace'];

describe('The check parent', () => {
  it.each<[string, Lookup, string, string]>([
    ['found', { state: 'found', object: gateway() }, 'True', 'Found: Gateway infra/gw exists.'],
    ['absent', { state: 'absent' }, 'False', 'NoMatchingParent: Gateway infra/gw does not exist.'],
    [
      'unread',
      { state: 'unread', missing: UNREAD },
      'Unknown',
      'NotRead: Gateway infra/gw was not read, so it is not known whether it exists.',
    ],
  ])('is %s', (is, lookup, expected, sentence) => {
    const outcome = judge(lookup);
    expect(outcome.is).toBe(is);
    expect(status(outcome)).toBe(expected);
    const saying = say(outcome, GATEWAY);
    expect(read(saying)).toBe(sentence);
    expect(fields(saying)).toEqual(BY_NAME);
    expect(saying.missing).toEqual(is === 'unread' ? UNREAD : undefined);
  });

  it.each([
    ['kindNotServed', 'False', 'False', /^NoMatchingParent: .* cannot be a parent/],
    ['otherKind', 'True', 'Unknown', /^ImplementationSpecific: .* depends on its implementation/],
    ['otherKind', 'Unknown', 'Unknown', /^ImplementationSpecific: /],
  ] as const)('of another kind is %s where served is %s', (is, served, expected, sentence) => {
    const outcome = judgeOther(served);
    expect(outcome).toEqual({ is });
    expect(status(outcome)).toBe(expected);
    const saying = say(outcome, { ...GATEWAY, group: 'example.com' });
    expect(read(saying)).toMatch(sentence);
    expect(fields(saying)).toEqual(['parentRef .group', 'parentRef .kind']);
  });

  it('points to the object that names the parent', () => {
    const through = [{ object: GATEWAY, field: '.spec.parentRef' }];
    expect(say({ is: 'absent' }, GATEWAY, through).paths).toBe(through);
  });
});
