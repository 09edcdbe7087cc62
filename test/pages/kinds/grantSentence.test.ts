import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import type { ReferenceGrant } from '../../../src/gatewayApi/types';
import { grantSentence } from '../../../src/pages/kinds/grantSentence';

function sentence(spec: unknown): string {
  const grant = {
    apiVersion: 'gateway.networking.k8s.io/v1beta1',
    kind: 'ReferenceGrant',
    metadata: { name: 'grant', namespace: 'payments' },
    spec,
  } as ReferenceGrant;
  return grantSentence(grant, fillText);
}

const group = 'gateway.networking.k8s.io';

describe('grantSentence', () => {
  it('states which references are permitted', () => {
    expect(
      sentence({
        from: [{ group, kind: 'HTTPRoute', namespace: 'shop' }],
        to: [{ group: '', kind: 'Service' }],
      })
    ).toBe('HTTPRoutes of shop may refer to Services of payments');
  });

  it('joins kinds of one namespace, and namespaces', () => {
    expect(
      sentence({
        from: [
          { group, kind: 'HTTPRoute', namespace: 'shop' },
          { group, kind: 'GRPCRoute', namespace: 'shop' },
          { group, kind: 'Gateway', namespace: 'infra' },
        ],
        to: [
          { group: '', kind: 'Service' },
          { group: '', kind: 'Secret', name: 'tls' },
        ],
      })
    ).toBe(
      'HTTPRoutes and GRPCRoutes of shop and Gateways of infra may refer to ' +
        'Services and Secret tls of payments'
    );
  });

  it.each([null, {}, { from: 'x', to: [] }, { from: [null], to: [null] }])(
    'states that %j permits nothing',
    spec => {
      expect(sentence(spec)).toBe('Permits nothing');
    }
  );
});
