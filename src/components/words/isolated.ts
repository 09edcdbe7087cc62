const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Isolates the texts that fill a sentence of a right-to-left language. Most are identifiers,
 * hostnames and paths, which else pull the punctuation beside them to their other side.
 *
 * @param values - The values of the placeholders. Numbers stay, since the plural depends on them.
 */
export function isolatedValues(
  values: Readonly<Record<string, string | number>>
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && name !== 'defaultValue'
        ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`
        : value,
    ])
  );
}
