import { list, text } from '../../gatewayApi/read';

/** The addresses that a Gateway requests or was assigned. */
export type RawAddresses =
  | ReadonlyArray<{ readonly type?: string | null; readonly value?: string | null } | null>
  | null
  | undefined;

/**
 * Formats addresses.
 *
 * @param addresses - Of a Gateway's spec or status.
 * @param anyOfType - The text for an address that requests any value of its type.
 * @returns One text per address: its value, and its type if that is not the default.
 */
export function addressTexts(
  addresses: RawAddresses,
  anyOfType: (type: string) => string
): string[] {
  return list(addresses).map(address => {
    const type = text(address.type) || 'IPAddress';
    const value = text(address.value);
    if (value === '') return anyOfType(type);
    return type === 'IPAddress' ? value : `${value} (${type})`;
  });
}
