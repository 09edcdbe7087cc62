import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/kube/watchEvent';
import { item } from '../fleet/fakeApi';
import { eachOf, ODD_VALUES } from './answers/oddValues';

const TARGET = { kind: 'HTTPRoute', apiVersion: 'gateway.networking.k8s.io/v1' } as const;

describe('readEvent', () => {
  it.each(
    eachOf<unknown>(
      ...ODD_VALUES,
      { type: 'RENAMED', object: item('a') },
      { type: 5, object: item('a') }
    )
  )('cannot read %j', raw => {
    expect(readEvent(raw, TARGET)).toEqual({ type: 'unreadable' });
  });

  it.each(eachOf(...ODD_VALUES))('reports an added object that is %j as malformed', object => {
    expect(readEvent({ type: 'ADDED', object }, TARGET)).toMatchObject({
      type: 'malformed',
      malformed: { kind: 'HTTPRoute', name: undefined },
    });
  });

  it('reports a changed object as malformed if its namespace is a list', () => {
    const object = { ...item('a'), metadata: { name: 'a', namespace: ['shop'] } };
    expect(readEvent({ type: 'MODIFIED', object }, TARGET)).toMatchObject({
      type: 'malformed',
      malformed: { name: 'a', field: '.metadata.namespace' },
    });
  });

  it('reads the deletion of a malformed object as a deletion', () => {
    const object = { ...item('a'), metadata: { ...item('a').metadata, labels: 5 } };
    expect(readEvent({ type: 'DELETED', object }, TARGET)).toEqual({
      type: 'deleted',
      key: 'shop/a',
      resourceVersion: '',
    });
  });

  it.each([null, {}, { metadata: null }, { metadata: { resourceVersion: 5 } }])(
    'cannot read a bookmark of %j',
    object => {
      expect(readEvent({ type: 'BOOKMARK', object }, TARGET)).toEqual({ type: 'unreadable' });
    }
  );

  it.each([null, 'x', {}, { code: '410' }])(
    'does not read an error with %j as an expired resource version',
    object => {
      expect(readEvent({ type: 'ERROR', object }, TARGET)).toEqual({
        type: 'error',
        expired: false,
      });
    }
  );
});
