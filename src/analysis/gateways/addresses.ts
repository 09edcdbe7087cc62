import { text } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import { indexed } from '../objects/indexed';

/** An address of a Gateway, and where it stands. */
export interface GatewayAddress {
  readonly type: string;
  readonly value: string;
  readonly field: string;
}

/**
 * The addresses that a Gateway asks for or has (GatewaySpec.addresses, GatewayStatus.addresses).
 *
 * @param gateway - As it stands.
 * @returns Those with a value: of the spec where it asks for any, else of the status.
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

/** Names an address, whoever has it. */
export function addressKey({ type, value }: GatewayAddress): string {
  return `${type} ${value.toLowerCase()}`;
}
