import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/kube/coverage';

const BASE = { discovered: true, served: true, stale: false };
const feed = (namespace: string | undefined, synced: boolean, hindered = false) => ({
  namespace,
  synced,
  hindered,
});

describe('How much of a kind was read', () => {
  it('is nothing before the cluster has said what it serves', () => {
    const input = { ...BASE, discovered: false, feeds: [] };
    expect(coverageOf(input)).toEqual({ state: 'none', cause: 'loading' });
    expect(coverageOf({ ...input, stale: true })).toEqual({ state: 'none', cause: 'unreachable' });
  });

  it('tells a kind that is not installed from one that was not read', () => {
    expect(coverageOf({ ...BASE, served: false, feeds: [] })).toEqual({ state: 'notServed' });
    expect(coverageOf({ ...BASE, feeds: [] })).toEqual({ state: 'none', cause: 'outOfScope' });
  });

  it('is all once the list of every namespace is there, also while the cluster is away', () => {
    const feeds = [feed(undefined, true)];
    expect(coverageOf({ ...BASE, feeds })).toEqual({ state: 'complete' });
    expect(coverageOf({ ...BASE, stale: true, feeds })).toEqual({ state: 'complete' });
  });

  it('says that the list is on its way, or forbidden', () => {
    expect(coverageOf({ ...BASE, feeds: [feed(undefined, false)] })).toEqual({
      state: 'none',
      cause: 'loading',
    });
    expect(coverageOf({ ...BASE, feeds: [feed(undefined, false, true)] })).toEqual({
      state: 'none',
      cause: 'forbidden',
    });
  });

  it('is the allowed namespaces, and elsewhere nothing is known', () => {
    const feeds = [feed('shop', true), feed('blog', true)];
    expect(coverageOf({ ...BASE, feeds })).toEqual({
      state: 'namespaces',
      namespaces: ['blog', 'shop'],
      cause: 'outOfScope',
    });
    expect(coverageOf({ ...BASE, feeds: [...feeds, feed('bank', false, true)] })).toMatchObject({
      namespaces: ['blog', 'shop'],
      cause: 'forbidden',
    });
  });

  it('is not all where a list, or an object in it, is malformed', () => {
    const lacking = { ...feed(undefined, true), lacking: true };
    expect(coverageOf({ ...BASE, feeds: [lacking] })).toEqual({
      state: 'namespaces',
      namespaces: [],
      cause: 'malformed',
    });
    expect(
      coverageOf({ ...BASE, feeds: [{ ...feed('shop', true), lacking: true }, feed('blog', true)] })
    ).toEqual({ state: 'namespaces', namespaces: ['blog'], cause: 'malformed' });
    const odd = { ...feed(undefined, false, true), lacking: true };
    expect(coverageOf({ ...BASE, feeds: [odd] })).toEqual({ state: 'none', cause: 'malformed' });
  });
});
