import { describe, expect, it } from 'vitest';
import { requestOfMatch } from '../../../../src/analysis';
import type { Route } from '../../../../src/gatewayApi/types';
import { rules, to } from './support';

function madeFrom(match: object, kind = 'HTTPRoute') {
  return requestOfMatch(
    rules('shop/a', [{ matches: [match], ...to('web') }], {}, { kind }) as Route,
    0
  );
}

describe('A request made from a match', () => {
  it('has its path, method, headers and query', () => {
    expect(
      madeFrom({
        path: { type: 'Exact', value: '/a' },
        method: 'PUT',
        headers: [{ name: 'X-Env', value: 'beta' }],
        queryParams: [{ name: 'q', value: 'b c' }],
      })
    ).toEqual({ path: '/a?q=b+c', method: 'PUT', headers: { 'x-env': 'beta' } });
  });

  it('calls the method of a GRPCRoute', () => {
    expect(madeFrom({ method: { service: 'a.B' } }, 'GRPCRoute')).toMatchObject({
      scheme: 'grpc',
      path: '/a.B/Method',
    });
  });

  it('is not there for a regular expression, and for kinds without matches', () => {
    expect(madeFrom({ path: { type: 'RegularExpression', value: '/a' } })).toBeUndefined();
    expect(madeFrom({}, 'TCPRoute')).toBeUndefined();
  });
});
