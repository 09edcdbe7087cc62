import { text } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import { indexed } from '../objects/indexed';

/** An address of a Gateway, with its location. */
export interface GatewayAddress {
  readonly type: string;
  readonly value: string;
  readonly field: string;
}

/**
 * Reads the addresses that a Gateway requests or has (GatewaySpec.addresses,
 * GatewayStatus.addresses).
 *
 * @param gateway - The raw Gateway.
 * @returns The addresses that have a value. They come from the spec if the spec requests any
 *   address. Otherwise, they come from the status.
 */
export function addressesOf(gateway: Gateway): GatewayAddress[] {
  const read = (value: unknown, field: string) =>
    indexed(value as readonly unknown[] | null).flatMap(([index, raw]) => {
      const { type, value: address } = raw as { type?: unknown; value?: unknown };
      return text(address) === ''
        ? []
        : [
            {
              type: text(type) || 'IPAddress',
              value: text(address),
              field: `${field}[${index}]`,
            },
          ];
    });
  const asked = read(gateway.spec?.addresses, '.spec.addresses');
  return asked.length > 0 ? asked : read(gateway.status?.addresses, '.status.addresses');
}

const CORE_TYPES = ['IPAddress', 'Hostname'];

/** The types of the requested addresses that only the implementation knows (AddressType). */
export function implementationTypes(gateway: Gateway): readonly string[] {
  const types = indexed(gateway.spec?.addresses).map(([, { type }]) => text(type) || 'IPAddress');
  return [...new Set(types)].filter(type => !CORE_TYPES.includes(type));
}

/** The key of an address. Equal addresses of different Gateways have the same key. */
export function addressKey({ type, value }: GatewayAddress): string {
  return `${type} ${value.toLowerCase()}`;
}
