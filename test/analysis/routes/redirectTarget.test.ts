import { describe, expect, it } from 'vitest';
import type { Listener } from '../../../src/analysis';
import { redirectTarget, schemeOf } from '../../../src/analysis/routes/redirectTarget';

describe('The scheme of a listener', () => {
  it.each([
    ['HTTP', 'http'],
    ['HTTPS', 'https'],
    ['TLS', undefined],
    ['http', undefined],
  ])('of %s is %s', (protocol, scheme) => {
    expect(schemeOf({ protocol } as Listener)).toBe(scheme);
  });
});

describe('The target of a redirect', () => {
  const own = { scheme: 'http', port: 8080 };

  it.each<[object, string, number | undefined]>([
    [{}, 'http', 8080],
    [{ port: 90 }, 'http', 90],
    [{ scheme: 'https' }, 'https', 443],
    [{ scheme: 'HTTP' }, 'http', 80],
    [{ scheme: 'https', port: 8443 }, 'https', 8443],
    [{ scheme: 'ftp' }, 'ftp', undefined],
  ])('of %j is %s with port %s', (redirect, scheme, port) => {
    expect(redirectTarget(redirect, own)).toEqual({ scheme, port });
  });
});
