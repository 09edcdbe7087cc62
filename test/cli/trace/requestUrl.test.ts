import { describe, expect, it } from 'vitest';
import { requestOfUrl } from '../../../cli/trace/requestUrl';

describe('The URL of a request', () => {
  it.each([
    ['http://a.org', { scheme: 'http', host: 'a.org' }],
    [
      'https://a.org:8443/x?y=1#z',
      { scheme: 'https', host: 'a.org:8443', port: 8443, path: '/x?y=1' },
    ],
    ['GRPC://a.org/a.B/C', { scheme: 'grpc', host: 'a.org', path: '/a.B/C' }],
    ['http:///x', { scheme: 'http', path: '/x' }],
    ['http://a.org?x=1', { scheme: 'http', host: 'a.org', path: '/?x=1' }],
    [
      'grpcs://a.org/a.B/C',
      {
        scheme: 'https',
        host: 'a.org',
        path: '/a.B/C',
        method: 'POST',
        headers: { 'content-type': 'application/grpc' },
      },
    ],
    ['http://[::1]:81/', { scheme: 'http', host: '[::1]:81', port: 81, path: '/' }],
    ['tcp://db:5432', { scheme: 'tcp', host: 'db:5432', port: 5432 }],
    ['http://a.org//b/../c', { scheme: 'http', host: 'a.org', path: '//b/../c' }],
  ])('%s is %j', (url, expected) => {
    expect(requestOfUrl(url)).toEqual(expected);
  });

  it.each([
    'a.org',
    'ftp://a.org',
    'http://u@a.org',
    'http://a.org:0',
    'http://a.org:x',
    'http://a b',
  ])('is not %s', url => {
    expect(requestOfUrl(url)).toBeUndefined();
  });
});
