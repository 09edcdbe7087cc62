import { expect, it } from 'vitest';
import { objectTabTitle, objectTitle } from '../../../src/components/details/objectTitle';

const GATEWAY = { kind: 'Gateway', namespace: 'infra', name: 'public', cluster: 'east' } as const;
const CLASS = { kind: 'GatewayClass', namespace: undefined, name: 'envoy' } as const;

it('names the object with its namespace and cluster', () => {
  expect(objectTitle(GATEWAY)).toBe('Gateway infra/public – east');
  expect(objectTabTitle(GATEWAY)).toBe('infra/public - Gateway - east');
});

it('leaves out what an object does not have, or what is not known yet', () => {
  expect(objectTitle({ ...CLASS, cluster: 'east' })).toBe('GatewayClass envoy – east');
  expect(objectTabTitle({ ...CLASS, cluster: undefined })).toBe('envoy - GatewayClass');
});
