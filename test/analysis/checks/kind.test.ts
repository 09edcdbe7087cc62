import { describe, expect, it } from 'vitest';
import { kindCheck } from '../../../src/analysis/checks/kind';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';
import { facts, fields, read } from './support';

const { judge, say, status } = kindCheck;

function allowing(kinds: ReadonlyArray<{ group: string; kind: string }> | undefined) {
  return facts({ allowedRoutes: { ...facts().allowedRoutes, kinds } });
}

const HTTP = { group: GATEWAY_API_GROUP, kind: 'HTTPRoute' };
const GRPC = { group: GATEWAY_API_GROUP, kind: 'GRPCRoute' };
const VENDORS = { group: 'example.com', kind: 'HTTPRoute' };

describe('The check kind', () => {
  it.each([
    [
      'any',
      undefined,
      'True',
      'AnyKind: Listener http accepts every kind that its protocol supports.',
    ],
    ['named', [GRPC, HTTP], 'True', 'Allowed: Listener http accepts GRPCRoute, HTTPRoute.'],
    [
      'notNamed',
      [GRPC],
      'False',
      'NotAllowedByListeners: Listener http accepts GRPCRoute only, and the route is of kind HTTPRoute.',
    ],
  ])('is %s', (is, kinds, expected, sentence) => {
    const outcome = judge(allowing(kinds), 'HTTPRoute');
    expect(outcome).toEqual({ is });
    expect(status(outcome)).toBe(expected);
    const saying = say(outcome, allowing(kinds), 'HTTPRoute');
    expect(read(saying)).toBe(sentence);
    expect(fields(saying)).toEqual(['Gateway .spec.listeners[0].allowedRoutes.kinds']);
  });

  it('distinguishes a vendor’s kind of the same name', () => {
    expect(judge(allowing([VENDORS]), 'HTTPRoute')).toEqual({ is: 'notNamed' });
  });
});
