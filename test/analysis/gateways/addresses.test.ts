import { describe, expect, it } from 'vitest';
import {
  addressesOf,
  addressKey,
  implementationTypes,
} from '../../../src/analysis/gateways/addresses';
import type { Gateway } from '../../../src/gatewayApi/types';
import { gateway, listener } from '../objects';

const asking = (...addresses: unknown[]) =>
  gateway('infra/gw', [listener()], { addresses }) as Gateway;

describe('The addresses of a Gateway', () => {
  it('are those that it asks for, with their fields', () => {
    expect(
      addressesOf(asking({ value: '192.0.2.1' }, { type: 'Hostname', value: 'a.test' }))
    ).toEqual([
      { type: 'IPAddress', value: '192.0.2.1', field: '.spec.addresses[0]' },
      { type: 'Hostname', value: 'a.test', field: '.spec.addresses[1]' },
    ]);
  });

  it('are those that it has if it asks for none that has a value', () => {
    const status = { addresses: [null, { type: 'Hostname', value: 'lb.test' }] };
    const object = gateway('infra/gw', [], { addresses: [{ type: 'IPAddress' }] }, { status });
    expect(addressesOf(object as Gateway)).toEqual([
      { type: 'Hostname', value: 'lb.test', field: '.status.addresses[1]' },
    ]);
  });

  it.each([[undefined], [null], ['192.0.2.1'], [[null, 1, { value: {} }]]])(
    'are none for malformed ones: %j',
    addresses => {
      expect(addressesOf(gateway('infra/gw', [], { addresses }) as Gateway)).toEqual([]);
    }
  );

  it('are equal regardless of case', () => {
    const [a, b] = ['LB.Test', 'lb.test'].map(value =>
      addressKey({ type: 'Hostname', value, field: '' })
    );
    expect(a).toBe(b);
    expect(addressKey({ type: 'IPAddress', value: 'lb.test', field: '' })).not.toBe(b);
  });

  it('have types that only the implementation knows, also without a value', () => {
    expect(
      implementationTypes(
        asking(
          { value: '192.0.2.1' },
          { type: 'NamedAddress' },
          { type: 'a.b/c', value: 'x' },
          { type: 'a.b/c' }
        )
      )
    ).toEqual(['NamedAddress', 'a.b/c']);
    expect(implementationTypes(gateway() as Gateway)).toEqual([]);
  });
});
