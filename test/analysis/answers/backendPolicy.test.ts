import { describe, expect, it } from 'vitest';
import { backendPolicy, evaluateGiven } from '../../../src/analysis';
import { backendReference } from '../../../src/gatewayApi/references';
import { service } from '../objects';
import { tlsPolicy, WEB } from '../rules/policies/policies';

const PORTS = [
  { name: 'https-1', port: 443 },
  { name: 'https-2', port: 8443 },
];
const OBJECTS = [
  service('shop/web', PORTS),
  tlsPolicy('shop/port', [{ ...WEB, sectionName: 'https-1' }]),
  tlsPolicy('shop/whole'),
];
const asked = (port: number, name = 'web') => backendReference({ name, port }, 'shop');

describe('The policy of a backend', () => {
  const evaluation = evaluateGiven(OBJECTS, []);

  it('is the one for the port, else the one for the whole Service', () => {
    expect(backendPolicy(evaluation, asked(443)).policy?.name).toBe('port');
    expect(backendPolicy(evaluation, asked(8443)).policy?.name).toBe('whole');
  });

  it('does not exist for another Service, or in another namespace', () => {
    expect(backendPolicy(evaluation, asked(443, 'api'))).toEqual({
      policy: undefined,
      unread: false,
    });
    const elsewhere = backendReference({ name: 'web', port: 443, namespace: 'other' }, 'shop');
    expect(backendPolicy(evaluation, elsewhere).policy).toBeUndefined();
  });

  it('is open if policies were not read', () => {
    const partial = evaluateGiven([service('shop/web', PORTS)], [], { partial: true });
    expect(backendPolicy(partial, asked(443))).toEqual({ policy: undefined, unread: true });
  });
});
