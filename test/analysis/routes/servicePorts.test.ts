import { expect, it } from 'vitest';
import { lacksPort } from '../../../src/analysis/routes/servicePorts';
import { backendReference } from '../../../src/gatewayApi/references';

const MCS = { group: 'multicluster.x-k8s.io', kind: 'ServiceImport' };

function lacks(raw: object, spec: unknown): boolean {
  return lacksPort(backendReference({ name: 'web', ...raw }, 'shop'), { spec });
}

it.each<[string, object, unknown, boolean]>([
  ['has the port', { port: 80 }, { ports: [{ port: 80 }] }, false],
  ['has another port', { port: 8080 }, { ports: [{ port: 80, targetPort: 8080 }] }, true],
  ['has ports, and the reference none', {}, { ports: [{ port: 80 }] }, true],
  ['has no ports', { port: 80 }, {}, true],
  ['is an alias without ports', { port: 80 }, { type: 'ExternalName' }, false],
  ['has a port that is a variable', { port: 80 }, { ports: [{ port: '${PORT}' }] }, false],
  ['is asked for a port that is a variable', { port: '${PORT}' }, { ports: [{ port: 80 }] }, false],
  ['is malformed', { port: 80 }, { ports: [null, 'x', 80] }, true],
  ['is null', { port: 80 }, null, true],
])('a Service that %s', (_, raw, spec, expected) => {
  expect(lacks(raw, spec)).toBe(expected);
});

it.each<[string, object, unknown, boolean]>([
  ['is not exported yet', { port: 80 }, {}, false],
  ['has another port', { port: 80 }, { ports: [{ port: 81 }] }, true],
  ['has ports, and the reference none', {}, { ports: [{ port: 81 }] }, false],
])('a ServiceImport that %s', (_, raw, spec, expected) => {
  expect(lacks({ ...MCS, ...raw }, spec)).toBe(expected);
});

it('a kind without ports lacks none', () => {
  expect(lacks({ group: 'example.com', kind: 'Bucket' }, {})).toBe(false);
});
