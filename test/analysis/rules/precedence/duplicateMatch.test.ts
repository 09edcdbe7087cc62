import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, gateway, listener, parent, route } from '../../objects';
import { mended, said } from '../support';

const CODE = 'DuplicateMatch';
const path = (value: string) => ({ path: { value } });

function made(name: string, year: number, rules: unknown, spec: object = {}) {
  return route(
    `infra/${name}`,
    [parent('gw')],
    { rules, ...spec },
    { metadata: { creationTimestamp: `${year}-01-01T00:00:00Z` } }
  );
}

const one = (rules: unknown) => [route('shop/web', [parent('none')], { rules })];
const bothCodes = (objects: readonly KubernetesObject[]) =>
  (['ShadowedRule', CODE] as const).flatMap(code => findingsOf(code, objects).map(() => code));

describe('DuplicateMatch', () => {
  it('names the earlier rule that has the match, and the patch removes it', () => {
    const objects = one([{ matches: [path('/a')] }, { matches: [path('/b'), path('/a')] }]);
    const [finding, ...more] = findingsOf(CODE, objects);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', path: '.spec.rules[1].matches[1]' });
    expect(finding && said(finding)).toBe(
      'No request reaches the match PathPrefix /a. Requests go to .spec.rules[0], which comes first in the list and has the same match.'
    );
    const after = mended(objects, finding as NonNullable<typeof finding>);
    expect(after).toMatchObject(one([{ matches: [path('/a')] }, { matches: [path('/b')] }]));
    expect(bothCodes(after)).toEqual([]);
  });

  it('only informs about a match that occurs twice in one rule', () => {
    const objects = one([{ matches: [path('/a'), path('/b'), path('/a')] }]);
    const [finding] = findingsOf(CODE, objects);
    expect(finding).toMatchObject({ severity: 'info', path: '.spec.rules[0].matches[2]' });
    expect(finding && said(finding)).toBe(
      'The rule lists the match PathPrefix /a twice, first in .spec.rules[0].matches[0].'
    );
    expect(bothCodes(mended(objects, finding as NonNullable<typeof finding>))).toEqual([]);
  });

  it('is silent if the matches of rules differ', () => {
    expect(
      bothCodes(one([{ matches: [path('/a')] }, { matches: [path('/b'), path('/c')] }]))
    ).toEqual([]);
  });

  it('is silent if ShadowedRule is reported for the whole rule', () => {
    expect(bothCodes(one([{ matches: [path('/a')] }, { matches: [path('/a')] }]))).toEqual([
      'ShadowedRule',
    ]);
    expect(
      bothCodes(one([{ matches: [path('/a')] }, { matches: [path('/a'), path('/a')] }]))
    ).toEqual(['ShadowedRule']);
  });

  it('names the older route that has one of the matches', () => {
    const objects = [
      gateway(),
      made('new', 2021, [{ matches: [path('/b'), path('/a')] }]),
      made('old', 2020, [{ matches: [path('/a')] }]),
    ];
    const found = findingsOf(CODE, objects);
    expect(found).toMatchObject([
      {
        severity: 'warning',
        object: { name: 'new' },
        path: '.spec.rules[0].matches[1]',
        related: [{ kind: 'HTTPRoute', name: 'old' }],
      },
    ]);
    expect(found.map(said)).toEqual([
      'On Gateway infra/gw http, requests for PathPrefix /a do not reach this rule. They go to HTTPRoute infra/old (older, or first by name).',
    ]);
    expect(bothCodes(objects)).toEqual([CODE]);
  });

  it('names the hostnames on which a newer route loses, once for each rule', () => {
    const rules = [{ matches: [path('/a'), path('/b')] }];
    const found = findingsOf(CODE, [
      gateway(),
      made('old', 2020, rules, { hostnames: ['a.example.com', 'x.example.com'] }),
      made('new', 2021, rules, { hostnames: ['a.example.com', 'b.example.com'] }),
    ]);
    expect(found.map(item => [item.path, said(item)])).toEqual([
      [
        '.spec.rules[0].matches',
        'On Gateway infra/gw http, requests to a.example.com for PathPrefix /a, PathPrefix /b do not reach this rule. They go to HTTPRoute infra/old (older, or first by name).',
      ],
    ]);
  });

  it('names the listeners on which a newer route loses', () => {
    const gw = gateway('infra/gw', [listener('a'), listener('b', { port: 81 })]);
    const old = made('old', 2020, [{}], { parentRefs: [parent('gw', { sectionName: 'b' })] });
    const objects = [gw, old, made('new', 2021, [{}])];
    expect(findingsOf(CODE, objects).map(said)[0]).toContain('On Gateway infra/gw b, requests');
    expect(bothCodes(objects)).toEqual([CODE]);
  });

  it('is silent for the older route, and for different hostnames', () => {
    const at = (name: string, year: number, hostname: string) =>
      made(name, year, [{ matches: [path('/a'), path('/b')] }], { hostnames: [hostname] });
    const objects = [gateway(), at('old', 2020, 'a.example.com'), at('new', 2021, 'b.example.com')];
    expect(bothCodes(objects)).toEqual([]);
  });
});
