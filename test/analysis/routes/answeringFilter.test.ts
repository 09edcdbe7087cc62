import { describe, expect, it } from 'vitest';
import { answeringFilter } from '../../../src/analysis';

const filters = (...types: unknown[]) => types.map(type => ({ type }));

describe('A rule without a backend', () => {
  it.each(['RequestRedirect', 'CORS', 'ExternalAuth', 'ExtensionRef', 'example.com/Answer'])(
    'may answer with filter %s',
    type => {
      expect(answeringFilter(filters('RequestHeaderModifier', type))).toBe(type);
    }
  );

  it('does not answer with filters that only change or copy requests', () => {
    const types = [
      'RequestHeaderModifier',
      'ResponseHeaderModifier',
      'RequestMirror',
      'URLRewrite',
    ];
    expect(answeringFilter(filters(...types))).toBeUndefined();
  });

  it.each([[undefined], [null], ['filters'], [[null]]])('has no filter in %j', raw => {
    expect(answeringFilter(raw)).toBeUndefined();
  });
});
