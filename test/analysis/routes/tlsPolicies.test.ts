import { describe, expect, it } from 'vitest';
import { policyFor, policyOfBackend } from '../../../src/analysis/routes/tlsPolicies';
import type { KubernetesObject, Service } from '../../../src/gatewayApi/types';
import { object, service } from '../objects';

const target = { group: '', kind: 'Service', name: 'db' };

function policy(name: string, at: string | undefined, ...targetRefs: object[]): KubernetesObject {
  return object('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', `data/${name}`, {
    metadata: { creationTimestamp: at },
    spec: { targetRefs },
  });
}

const OLD = '2024-01-01T00:00:00Z';
const YOUNG = '2025-01-01T00:00:00Z';
const nameOf = (found: KubernetesObject | undefined) => found?.metadata.name;

describe('The policy of a target', () => {
  it('is the older one, then the first by name', () => {
    const all = [policy('a', YOUNG, target), policy('c', OLD, target), policy('b', OLD, target)];
    expect(nameOf(policyFor(target, all))).toBe('b');
  });

  it('has exactly this target', () => {
    const others = [
      policy('name', OLD, { ...target, name: 'other' }),
      policy('kind', OLD, { ...target, kind: 'ServiceImport' }),
      policy('group', OLD, { ...target, group: 'example.com' }),
      policy('section', OLD, { ...target, sectionName: 'https' }),
    ];
    expect(policyFor(target, others)).toBeUndefined();
    expect(nameOf(policyFor({ ...target, sectionName: 'https' }, others))).toBe('section');
    const second = policy('second', OLD, { ...target, name: 'other' }, target);
    expect(nameOf(policyFor(target, [second]))).toBe('second');
  });
});

describe('The policy of a backend', () => {
  const db = service('data/db', [{ name: 'https', port: 443 }, { port: 80 }]) as Service;
  const whole = policy('whole', OLD, target);
  const ofPort = policy('port', YOUNG, { ...target, sectionName: 'https' });
  const of = (port: number | undefined, owner: Service | undefined, ...all: KubernetesObject[]) =>
    nameOf(policyOfBackend({ ...target, namespace: 'data', port } as never, owner, all));

  it('is that of its port before that of the whole Service', () => {
    expect(of(443, db, whole, ofPort)).toBe('port');
    expect(of(80, db, whole, ofPort)).toBe('whole');
    expect(of(443, db, whole)).toBe('whole');
    expect(of(80, db, ofPort)).toBeUndefined();
  });

  it('is that of the whole Service if the names of its ports are not known', () => {
    expect(of(443, undefined, whole, ofPort)).toBe('whole');
    expect(of(undefined, db, whole, ofPort)).toBe('whole');
  });
});
