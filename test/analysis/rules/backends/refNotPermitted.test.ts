import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, referenceGrant, route, service } from '../../objects';
import { mended, said, sentences } from '../support';

const CODE = 'RefNotPermitted';
const GROUP = 'gateway.networking.k8s.io';
const api = service('backend/api');
const reference = { namespace: 'backend', name: 'api', port: 80 };
const web = route('shop/web', undefined, { rules: [{ backendRefs: [reference] }] });
const FROM = { group: GROUP, kind: 'HTTPRoute', namespace: 'shop' };
const TO = { group: '', kind: 'Service' };

describe(CODE, () => {
  it('proposes the complete grant', () => {
    const objects = [api, web];
    const [found] = findingsOf(CODE, objects);
    expect(found).toMatchObject({ severity: 'error', path: '.spec.rules[0].backendRefs[0]' });
    expect(found && said(found)).toBe(
      'HTTPRoutes in namespace shop cannot refer to Service backend/api: no ReferenceGrant in namespace backend permits it.'
    );
    expect(found?.fix?.create).toEqual({
      apiVersion: `${GROUP}/v1beta1`,
      kind: 'ReferenceGrant',
      metadata: { name: 'shop-httproute-to-api', namespace: 'backend' },
      spec: { from: [FROM], to: [{ ...TO, name: 'api' }] },
    });
    const after = found === undefined ? [] : mended(objects, found);
    expect(findingsOf(CODE, after)).toEqual([]);
    expect(findingsOf('GrantUnused', after)).toEqual([]);
  });

  it('is silent with a matching grant', () => {
    expect(sentences(CODE, [api, web, referenceGrant('backend/g', [FROM], [TO])])).toEqual([]);
  });

  it('is silent if grants were not read', () => {
    expect(findingsOf(CODE, [web], { partial: true })).toEqual([]);
  });

  it.each([
    ['namespace', [{ ...FROM, namespace: 'shopp' }], [TO], 'permits namespace shopp only'],
    [
      'kind',
      [{ ...FROM, kind: 'GRPCRoute' }],
      [TO],
      'permits kind GRPCRoute of that namespace only',
    ],
    ['group', [{ ...FROM, group: '' }], [TO], 'has group "" in its from'],
    ['name', [FROM], [{ ...TO, name: 'other' }], 'permits other only'],
    ['target kind', [FROM], [{ ...TO, kind: 'Secret' }], 'permits references to kind Secret only'],
    ['target group', [FROM], [{ ...TO, group: 'v1' }], 'has group v1 in its to'],
  ])('names a grant that differs only in its %s', (_what, from, to, sentence) => {
    const [found] = findingsOf(CODE, [api, web, referenceGrant('backend/close', from, to)]);
    const text = found && said(found);
    expect(text).toContain('ReferenceGrant backend/close');
    expect(text).toContain(sentence);
    expect(found?.related).toContainEqual(
      expect.objectContaining({ kind: 'ReferenceGrant', name: 'close' })
    );
  });

  it('does not name a grant that differs in more', () => {
    const far = referenceGrant(
      'backend/far',
      [{ ...FROM, namespace: 'x' }],
      [{ ...TO, name: 'y' }]
    );
    expect(sentences(CODE, [api, web, far])[0]).toContain('no ReferenceGrant');
  });

  it('is reported once for a backend of several rules', () => {
    const rules = [{ backendRefs: [reference] }, { backendRefs: [reference] }];
    expect(findingsOf(CODE, [api, route('shop/web', undefined, { rules })])).toHaveLength(1);
  });

  it('is the same for any order of the grants', () => {
    const grants = ['c', 'a', 'b'].map(name =>
      referenceGrant(`backend/${name}`, [{ ...FROM, namespace: name }], [TO])
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(grants, { minLength: 3 }), shuffled => {
        expect(findingsOf(CODE, [...shuffled, api, web])).toEqual(
          findingsOf(CODE, [api, web, ...grants])
        );
      })
    );
  });
});
