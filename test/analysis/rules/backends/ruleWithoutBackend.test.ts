import { describe, expect, it } from 'vitest';
import { findingsOf, route } from '../../objects';

const CODE = 'RuleWithoutBackend';
const paths = (rules: unknown, kind = 'HTTPRoute') =>
  findingsOf(CODE, [route('shop/web', undefined, { rules }, { kind })]).map(({ path }) => path);

describe(CODE, () => {
  it.each(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'])(
    'fires on a rule of a %s without backends',
    kind => {
      expect(paths([{ backendRefs: [{ name: 'web', port: 80 }] }, {}], kind)).toEqual([
        '.spec.rules[1]',
      ]);
    }
  );

  it.each(['RequestRedirect', 'CORS', 'ExternalAuth', 'ExtensionRef', 'FromTheFuture'])(
    'is silent where a filter may answer: %s',
    type => {
      expect(paths([{ filters: [{ type }] }])).toEqual([]);
    }
  );

  it.each(['URLRewrite', 'RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestMirror'])(
    'fires where a filter only changes or copies requests: %s',
    type => {
      expect(paths([{ filters: [{ type }] }])).toEqual(['.spec.rules[0]']);
    }
  );

  it('knows that an HTTPRoute without rules has one by default, and a GRPCRoute none', () => {
    expect(paths(undefined)).toEqual(['.spec.rules']);
    expect(paths(undefined, 'GRPCRoute')).toEqual([]);
  });
});
