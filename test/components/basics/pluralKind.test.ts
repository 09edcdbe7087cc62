import { describe, expect, it } from 'vitest';
import { pluralKind } from '../../../src/components/basics/pluralKind';

describe('pluralKind', () => {
  it.each([
    ['Service', 'Services'],
    ['BackendTLSPolicy', 'BackendTLSPolicies'],
    ['Ingress', 'Ingresses'],
    ['Gateway', 'Gateways'],
  ])('%s becomes %s', (kind, expected) => {
    expect(pluralKind(kind)).toBe(expected);
  });
});
