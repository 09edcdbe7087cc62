import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../../src/gatewayApi/types';
import { CONTROLLER, gateway, gatewayClass, parent, route, service } from '../../../objects';
import { ask, open, to, told } from '../support';

const listeners = [open('any'), open('exact', { hostname: 'a.example.com' })];

function objects(features?: readonly string[]): KubernetesObject[] {
  const status = { supportedFeatures: features?.map(name => ({ name })) };
  return [
    gatewayClass('example', { spec: { controllerName: CONTROLLER }, status }),
    gateway('infra/gw', listeners),
    service('shop/web'),
    route('shop/a', [parent('infra/gw', { sectionName: 'any' })], { rules: [to('web')] }),
  ];
}

const BOTH = 'unknown | notFound 404 | backend a#0 web';

describe('A request to a hostname of two listeners', () => {
  it('is answered by the more specific one if the class isolates listeners', () => {
    const isolated = objects(['GatewayHTTPListenerIsolation']);
    expect(told(ask(isolated, { host: 'a.example.com' }))).toBe('notFound 404');
  });

  it('may be answered by either if the class does not report it', () => {
    expect(told(ask(objects(), { host: 'a.example.com' }))).toBe(BOTH);
    expect(told(ask(objects(['Gateway']), { host: 'a.example.com' }))).toBe(BOTH);
  });

  it('has one answer if both give the same', () => {
    const same = [
      ...objects(),
      route('shop/b', [parent('infra/gw', { sectionName: 'exact' })], {
        hostnames: ['a.example.com'],
        rules: [to('web')],
      }),
    ];
    expect(told(ask(same, { host: 'a.example.com' }))).toBe('backend b#0 web');
  });
});
