import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/kube/coverage';

const BASE = { discovered: true, served: true, stale: false };
const feed = (namespace: string | undefined, synced: boolean, hindered = false) => ({
  namespace,
  synced,
  hindered,
});

describe('The coverage of a kind', () => {
  it('is none before discovery has finished', () => {
    const input = { ...BASE, discovered: false, feeds: [] };
    expect(coverageOf(input)).toEqual({ state: 'none', cause: 'loading' });
    expect(coverageOf({ ...input, stale: true })).toEqual({ state: 'none', cause: 'unreachable' });
  });

  it('distinguishes a kind that is not installed from a kind that was not read', () => {
    expect(coverageOf({ ...BASE, served: false, feeds: [] })).toEqual({ state: 'notServed' });
    expect(coverageOf({ ...BASE, feeds: [] })).toEqual({ state: 'none', cause: 'outOfScope' });
  });

  it('is complete after the list of all namespaces, also while the cluster is unreachable', () => {
    const feeds = [feed(undefined, true)];
    expect(coverageOf({ ...BASE, feeds })).toEqual({ state: 'complete' });
    expect(coverageOf({ ...BASE, stale: true, feeds })).toEqual({ state: 'complete' });
  });

  it('names the cause while the list is loading or is forbidden', () => {
    expect(coverageOf({ ...BASE, feeds: [feed(undefined, false)] })).toEqual({
      state: 'none',
      cause: 'loading',
    });
    expect(coverageOf({ ...BASE, feeds: [feed(undefined, false, true)] })).toEqual({
      state: 'none',
      cause: 'forbidden',
    });
  });

  it('is the allowed namespaces that were read, with the cause for the others', () => {
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

  it('is incomplete if a list, or an object in it, is malformed', () => {
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
