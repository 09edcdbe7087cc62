import { describe, expect, it } from 'vitest';
import { findingsOf, route } from '../../objects';

const CODE = 'RuleWithoutBackend';
const paths = (rules: unknown, kind = 'HTTPRoute') =>
  findingsOf(CODE, [route('shop/web', undefined, { rules }, { kind })]).map(({ path }) => path);

describe(CODE, () => {
  it.each(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'])(
    'is reported for a rule of a %s without backends',
    kind => {
      expect(paths([{ backendRefs: [{ name: 'web', port: 80 }] }, {}], kind)).toEqual([
        '.spec.rules[1]',
      ]);
    }
  );

  it.each(['RequestRedirect', 'CORS', 'ExternalAuth', 'ExtensionRef', 'FromTheFuture'])(
    'is silent if a filter may answer: %s',
    type => {
      expect(paths([{ filters: [{ type }] }])).toEqual([]);
    }
  );

  it.each(['URLRewrite', 'RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestMirror'])(
    'is reported if a filter only changes or copies requests: %s',
    type => {
      expect(paths([{ filters: [{ type }] }])).toEqual(['.spec.rules[0]']);
    }
  );

  it('assumes the default rule of an HTTPRoute without rules, but none for a GRPCRoute', () => {
    expect(paths(undefined)).toEqual(['.spec.rules']);
    expect(paths(undefined, 'GRPCRoute')).toEqual([]);
  });
});
