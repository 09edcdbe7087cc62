import { list, text } from '../../gatewayApi/read';

/** Addresses that a Gateway asks for or was given, as they may arrive. */
export type RawAddresses =
  | ReadonlyArray<{ readonly type?: string | null; readonly value?: string | null } | null>
  | null
  | undefined;

/**
 * Puts addresses into texts.
 *
 * @param addresses - Those of a Gateway's spec or status.
 * @param anyOfType - What to say for an address that asks for any value of its type.
 * @returns One text an address: its value, with its type where that is not the default.
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
