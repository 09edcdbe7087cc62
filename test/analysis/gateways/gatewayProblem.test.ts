import { describe, expect, it } from 'vitest';
import { evaluateGiven, type Listener, type Status } from '../../../src/analysis';
import { gatewayProblem, settledStatus } from '../../../src/analysis/gateways/gatewayProblem';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { gateway, gatewayClass, listener } from '../objects';
import { reported, tlsSecret, withStatus } from '../reports';

const served = (status: Status) => ({ served: { status } } as Listener);

describe('The condition Accepted of a Gateway', () => {
  it.each<[Status, Status[], Status]>([
    ['Unknown', ['True', 'Unknown'], 'True'],
    ['Unknown', ['Unknown', 'False'], 'Unknown'],
    ['Unknown', [], 'Unknown'],
    ['False', ['True'], 'False'],
    ['True', ['False'], 'True'],
  ])('that is computed as %s is, with listeners served %j, %s', (status, listeners, expected) => {
    expect(settledStatus(status, listeners.map(served))).toBe(expected);
  });
});

describe('The problem of a Gateway itself', () => {
  const https = (certificate: string) =>
    listener('https', {
      port: 443,
      protocol: 'HTTPS',
      tls: { certificateRefs: [{ name: certificate }] },
    });
  const problemOf = (...objects: readonly KubernetesObject[]) => {
    const [verdict] = evaluateGiven(objects, []).allGateways().values();
    const found = verdict && gatewayProblem(verdict);
    return found && `${found.status} ${found.reason}`;
  };
  const programmed = withStatus({
    addresses: [{ type: 'IPAddress', value: '192.0.2.1' }],
    conditions: [reported('Accepted=True/Accepted'), reported('Programmed=True/Programmed')],
  });

  it('is none if its listeners have the problem', () => {
    const known = tlsSecret('infra/known');
    expect(problemOf(gatewayClass(), gateway())).toBeUndefined();
    expect(problemOf(gatewayClass(), known, gateway('infra/gw', [https('gone')]))).toBeUndefined();
    expect(problemOf(gatewayClass(), gateway('infra/gw', []))).toBe('False ListenersNotValid');
  });

  it('is that it has no class, or refers to parameters that do not exist', () => {
    expect(problemOf(gateway())).toMatch(/^False/);
    const parametersRef = { group: 'vendor.example', kind: 'Proxy', name: 'edge' };
    const spec = { infrastructure: { parametersRef } };
    expect(problemOf(gatewayClass(), gateway('infra/gw', undefined, spec))).toBe(
      'False InvalidParameters'
    );
  });

  it('is not known if no Secret was read, until the controller reports it as programmed', () => {
    expect(problemOf(gatewayClass(), gateway('infra/gw', [https('unread')]))).toBe(
      'Unknown NotRead'
    );
    expect(
      problemOf(gatewayClass(), gateway('infra/gw', [https('unread')], {}, programmed))
    ).toBeUndefined();
  });

  it('is none if the controller says that no listener is programmed', () => {
    const conditions = [reported('Programmed=False/Invalid')];
    const idle = gateway('infra/gw', [https('unread')], {}, withStatus({ conditions }));
    expect(problemOf(gatewayClass(), idle)).toBeUndefined();
  });
});
