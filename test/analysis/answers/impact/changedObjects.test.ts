// subject: src/analysis/answers/impact/changedObjects.ts
// subject: src/analysis/answers/impact/patchedObject.ts
import { describe, expect, it } from 'vitest';
import {
  changedObjects,
  evaluateGiven,
  type Fix,
  type ObjectChange,
  patchedObject,
  refOf,
} from '../../../../src/analysis';
import { gateway, namespace, route } from '../../objects';

const message = { id: 'any', params: {} };
const WEB = route('shop/web');
const SHOP = namespace('shop');
const evaluation = evaluateGiven([WEB, SHOP, gateway()], []);
const labels = (team: string): ObjectChange => ({
  target: refOf(SHOP),
  patch: [{ op: 'add', path: '/metadata/labels/team', value: team }],
});

describe('A patched object', () => {
  it('is a new object', () => {
    const patched = patchedObject(SHOP, [
      { op: 'add', path: '/metadata/labels/team', value: 'red' },
    ]);
    expect(patched).toEqual({ object: namespace('shop', { team: 'red' }) });
    expect(SHOP).toEqual(namespace('shop'));
  });

  it.each([
    ['/metadata/name', 'other'],
    ['/kind', 'Pod'],
    ['/metadata', undefined],
    ['', 'text'],
  ])('does not become another object by %s', (path, value) => {
    const failure = { failure: 'otherObject', path: '' };
    expect(patchedObject(SHOP, [{ op: 'replace', path, value }])).toEqual(failure);
  });

  it('names the operation that does not fit', () => {
    const path = '/metadata/labels/team';
    expect(patchedObject(SHOP, [{ op: 'test', path, value: 'red' }])).toEqual({
      failure: 'pathMissing',
      path,
    });
  });
});

describe('The objects that a fix changes', () => {
  it('are before and after it', () => {
    const fix: Fix = { ...labels('red'), message };
    expect(changedObjects(evaluation, fix)).toEqual({
      objects: [{ ref: refOf(SHOP), before: SHOP, after: namespace('shop', { team: 'red' }) }],
    });
  });

  it('hold all changes of a fix, one after the other', () => {
    const create = namespace('new') as unknown as Readonly<Record<string, unknown>>;
    const fix: Fix = {
      ...labels('red'),
      message,
      also: [
        { target: refOf(namespace('new')), create },
        { target: refOf(SHOP), patch: [{ op: 'remove', path: '/metadata/labels/team' }] },
      ],
    };
    expect(changedObjects(evaluation, fix)).toEqual({
      objects: [
        { ref: refOf(SHOP), before: SHOP, after: SHOP },
        { ref: refOf(namespace('new')), before: undefined, after: create },
      ],
    });
  });

  it.each<[string, ObjectChange, object]>([
    ['absent', { target: refOf(route('shop/none')), patch: [{ op: 'remove', path: '/a' }] }, {}],
    ['exists', { target: refOf(SHOP), create: {} }, {}],
    ['noChange', { target: refOf(SHOP) }, {}],
    [
      'testFailed',
      { target: refOf(SHOP), patch: [{ op: 'test', path: '/kind', value: 'Pod' }] },
      { path: '/kind' },
    ],
  ])('are not known where the problem is %s', (problem, change, rest) => {
    const { target } = change;
    expect(changedObjects(evaluation, [labels('red'), change])).toEqual({
      problem: { problem, target, ...rest },
    });
  });

  it('are not known where the object was not read', () => {
    const partial = evaluateGiven([WEB], [], { partial: true });
    const result = changedObjects(partial, [labels('red')]);
    expect(result).toMatchObject({ problem: { problem: 'unread', missing: { name: 'shop' } } });
  });
});
