import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifestText } from '../../../src/components/review/manifestText';

it('writes an object as a repository has it', () => {
  const object = {
    status: { conditions: [] },
    spec: { listeners: [{ name: 'http', port: 80 }] },
    kind: 'Gateway',
    apiVersion: 'gateway.networking.k8s.io/v1',
    metadata: {
      name: 'gw',
      namespace: 'infra',
      uid: 'u',
      resourceVersion: '7',
      generation: 2,
      creationTimestamp: '2026-01-01T00:00:00Z',
      managedFields: [{ manager: 'kubectl' }],
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}', note: 'yes' },
    },
  };
  const text = manifestText(object);
  expect(text).toMatch(/^apiVersion: .*\nkind: Gateway\nmetadata:\n/);
  expect(parse(text)).toEqual({
    apiVersion: object.apiVersion,
    kind: 'Gateway',
    metadata: { name: 'gw', namespace: 'infra', annotations: { note: 'yes' } },
    spec: object.spec,
  });
});
