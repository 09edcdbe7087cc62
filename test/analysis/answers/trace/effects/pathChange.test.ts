import { describe, expect, it } from 'vitest';
import { changedPath } from '../../../../../src/analysis/answers/trace/effects/pathChange';

function replaced(path: string, prefix: string, by: string): string | undefined {
  const change = { type: 'ReplacePrefixMatch', replacePrefixMatch: by };
  return changedPath(change, path, ['PathPrefix', prefix, '', [], []]);
}

describe('A change of the path', () => {
  // The table of HTTPPathModifier.replacePrefixMatch.
  it.each([
    ['/foo/bar', '/foo', '/xyz', '/xyz/bar'],
    ['/foo/bar', '/foo', '/xyz/', '/xyz/bar'],
    ['/foo/bar', '/foo/', '/xyz', '/xyz/bar'],
    ['/foo/bar', '/foo/', '/xyz/', '/xyz/bar'],
    ['/foo', '/foo', '/xyz', '/xyz'],
    ['/foo/', '/foo', '/xyz', '/xyz/'],
    ['/foo/bar', '/foo', '', '/bar'],
    ['/foo/', '/foo', '', '/'],
    ['/foo', '/foo', '', '/'],
    ['/foo/', '/foo', '/', '/'],
    ['/foo', '/foo', '/', '/'],
    ['/bar', '/', '/xyz', '/xyz/bar'],
    ['/', '/', '/xyz', '/xyz'],
    ['/', '/', '/', '/'],
    ['/foo?a=b', '/foo', '/', '/?a=b'],
  ])('of %s with prefix %s replaced by %j gives %s', (path, prefix, by, expected) => {
    expect(replaced(path, prefix, by)).toBe(expected);
  });

  it('replaces all of it, and keeps the query', () => {
    const change = { type: 'ReplaceFullPath', replaceFullPath: '/x' };
    expect(changedPath(change, '/foo/bar?a=b', undefined)).toBe('/x?a=b');
    expect(changedPath(undefined, '/foo', undefined)).toBe('/foo');
  });

  it('needs a prefix to replace', () => {
    const change = { type: 'ReplacePrefixMatch', replacePrefixMatch: '/x' };
    expect(changedPath(change, '/foo', ['Exact', '/foo', '', [], []])).toBeUndefined();
    expect(changedPath(change, '/foo', undefined)).toBeUndefined();
  });
});
