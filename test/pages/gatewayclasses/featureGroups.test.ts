import { describe, expect, it } from 'vitest';
import { featureGroups } from '../../../src/pages/gatewayclasses/featureGroups';

describe('featureGroups', () => {
  it('groups by the part of the API, with unknown features last', () => {
    const names = ['Retries', 'TLSRoute', 'HTTPRouteMethodMatching', 'Gateway', 'Mesh'];
    expect(featureGroups(names.map(name => ({ name })))).toEqual([
      { prefix: 'Gateway', features: ['Gateway'] },
      { prefix: 'HTTPRoute', features: ['HTTPRouteMethodMatching'] },
      { prefix: 'TLSRoute', features: ['TLSRoute'] },
      { prefix: 'Mesh', features: ['Mesh'] },
      { prefix: undefined, features: ['Retries'] },
    ]);
  });

  it('reads the plain names of old versions, each once and in order', () => {
    expect(featureGroups(['HTTPRouteB', 'HTTPRouteA', 'HTTPRouteA'])).toEqual([
      { prefix: 'HTTPRoute', features: ['HTTPRouteA', 'HTTPRouteB'] },
    ]);
  });

  it.each([[undefined], [null], ['Gateway'], [{}], [[null, {}, { name: null }, [], '']]])(
    'finds nothing in %j',
    features => {
      expect(featureGroups(features)).toEqual([]);
    }
  );
});
