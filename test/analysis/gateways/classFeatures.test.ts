import { describe, expect, it } from 'vitest';
import { classFeatures, supportsFeature } from '../../../src/analysis/gateways/classFeatures';
import type { Lookup } from '../../../src/analysis/objects/lookup';
import type { GatewayClass } from '../../../src/gatewayApi/types';
import { gatewayClass } from '../objects';

function reporting(supportedFeatures?: unknown): Lookup<GatewayClass> {
  const object = gatewayClass('example', { status: { supportedFeatures } });
  return { state: 'found', object: object as GatewayClass };
}

describe('The features of a class', () => {
  it('are those that its controller reports', () => {
    const names = [{ name: 'Gateway' }, { name: 'HTTPRouteMethodMatching' }, { name: 'Gateway' }];
    expect([...(classFeatures(reporting(names)) ?? [])]).toEqual([
      'Gateway',
      'HTTPRouteMethodMatching',
    ]);
    expect(supportsFeature(reporting(names), 'HTTPRouteMethodMatching')).toBe('True');
    expect(supportsFeature(reporting(names), 'TLSRouteModeMixed')).toBe('False');
  });

  it('are read as the plain names of old versions', () => {
    expect(supportsFeature(reporting(['Gateway']), 'Gateway')).toBe('True');
  });

  it.each<[string, Lookup<GatewayClass>]>([
    ['the class reports none', reporting()],
    ['the class reports an empty list', reporting([])],
    ['the list has no names', reporting([null, {}, { name: '' }])],
    ['the class does not exist', { state: 'absent' }],
    [
      'the class was not read',
      {
        state: 'unread',
        missing: { group: 'gateway.networking.k8s.io', kind: 'GatewayClass', cause: 'loading' },
      },
    ],
  ])('are not known if %s', (_, lookup) => {
    expect(classFeatures(lookup)).toBeUndefined();
    expect(supportsFeature(lookup, 'Gateway')).toBe('Unknown');
  });
});
