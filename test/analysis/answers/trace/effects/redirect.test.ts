import { describe, expect, it } from 'vitest';
import { tracedRedirect } from '../../../../../src/analysis/answers/trace/effects/redirect';

function location(redirect: object, scheme: string, port: number, host = 'a.example.com:99') {
  return tracedRedirect(redirect, { scheme, port, host }, '/x?q=1').location;
}

describe('The Location of a redirect', () => {
  it.each<[object, string, number, string]>([
    [{}, 'http', 80, 'http://a.example.com/x?q=1'],
    [{}, 'http', 8080, 'http://a.example.com:8080/x?q=1'],
    [{}, 'https', 443, 'https://a.example.com/x?q=1'],
    [{ scheme: 'https' }, 'http', 8080, 'https://a.example.com/x?q=1'],
    [{ scheme: 'http' }, 'https', 8443, 'http://a.example.com/x?q=1'],
    [{ port: 8080 }, 'http', 80, 'http://a.example.com:8080/x?q=1'],
    [{ scheme: 'https', port: 80 }, 'http', 80, 'https://a.example.com:80/x?q=1'],
    [{ port: 443 }, 'http', 80, 'http://a.example.com:443/x?q=1'],
    [{ hostname: 'b.example.org' }, 'http', 80, 'http://b.example.org/x?q=1'],
  ])('%j at %s port %i is %s', (redirect, scheme, port, expected) => {
    expect(location(redirect, scheme, port)).toBe(expected);
  });

  it('is not known without a host', () => {
    expect(location({}, 'http', 80, '')).toBeUndefined();
    expect(location({ hostname: 'b' }, 'http', 80, '')).toBe('http://b/x?q=1');
  });

  it('has the status 302 by default', () => {
    const own = { scheme: 'http', port: 80, host: 'a' };
    expect(tracedRedirect({}, own, '/').status).toBe(302);
    expect(tracedRedirect({ statusCode: 308 }, own, '/').status).toBe(308);
  });
});
