import { describe, expect, it } from 'vitest';
import { fixesOf, formatMessage } from '../../../../src/analysis';
import { findingsOf, gateway, listener, route } from '../../objects';
import { textsOf } from '../../text';

const example = gateway('infra/gw', [listener('http', { hostname: '*.example.com' })]);
const web = (...hostnames: string[]) => route('infra/web', undefined, { hostnames });

describe('HostnameMismatch', () => {
  it('names the hostnames of both objects', () => {
    const found = findingsOf('HostnameMismatch', [example, web('shop.example.org')]);
    expect(textsOf(found)).toEqual([
      'The route has hostnames shop.example.org, but listener http of Gateway infra/gw serves *.example.com. They have no hostname in common.',
    ]);
    expect(found[0]).toMatchObject({ severity: 'error', path: '.spec.hostnames' });
  });

  it('proposes a fix to each of the two owners', () => {
    const [found] = findingsOf('HostnameMismatch', [example, web('shop.example.org')]);
    expect(
      found && fixesOf(found).map(fix => [fix.target.kind, formatMessage(fix.message)])
    ).toEqual([
      ['HTTPRoute', 'Give the route a hostname that *.example.com covers, if it should have one.'],
      [
        'Gateway',
        'Add a listener for shop.example.org to Gateway infra/gw. An HTTPS listener also needs a certificate for that hostname.',
      ],
    ]);
  });

  it('explains that a wildcard does not match the domain itself', () => {
    const found = findingsOf('HostnameMismatch', [example, web('example.com')]);
    expect(textsOf(found)[0]).toContain('does not cover example.com itself');
  });

  it('is silent if one hostname matches, and for a route without hostnames', () => {
    const fits = web('shop.example.org', 'shop.example.com');
    expect(findingsOf('HostnameMismatch', [example, fits])).toEqual([]);
    expect(findingsOf('HostnameMismatch', [example, route('infra/web')])).toEqual([]);
  });

  it('is silent if the namespace is refused first', () => {
    const far = route('shop/web', undefined, { hostnames: ['shop.example.org'] });
    expect(findingsOf('HostnameMismatch', [example, far])).toEqual([]);
  });
});
