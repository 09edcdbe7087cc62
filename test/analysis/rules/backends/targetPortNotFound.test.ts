import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, object, route } from '../../objects';
import { textsOf } from '../../text';

const CODE = 'TargetPortNotFound';
const service = (targetPort: unknown) =>
  object('v1', 'Service', 'shop/web', {
    spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort }] },
  });
const deployment = (...ports: object[]) =>
  object('apps/v1', 'Deployment', 'shop/web', {
    spec: {
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ ports }] } },
    },
  });
const web = route('shop/web', undefined, { rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] });
const at = (...objects: KubernetesObject[]) => findingsOf(CODE, [web, ...objects]);

describe(CODE, () => {
  it('finds a target port that no container has', () => {
    const found = at(service('web'), deployment({ name: 'http', containerPort: 3000 }));
    expect(textsOf(found)).toEqual([
      'Port 80 of Service shop/web leads to the container port named web. The pods of Deployment shop/web have http.',
    ]);
    expect(found[0]).toMatchObject({ severity: 'warning', path: '.spec.rules[0].backendRefs[0]' });
    expect(textsOf(at(service('web'), deployment()))).toEqual([
      'Port 80 of Service shop/web leads to the container port named web. The pods of Deployment shop/web have no named ports.',
    ]);
  });

  it('is silent about a port that exists, and about numbers, which need no declaration', () => {
    expect(at(service('http'), deployment({ name: 'http', containerPort: 3000 }))).toEqual([]);
    expect(at(service(3000), deployment())).toEqual([]);
    expect(at(service(undefined), deployment())).toEqual([]);
  });

  it('is silent if no workload was given', () => {
    expect(at(service('web'))).toEqual([]);
  });
});
