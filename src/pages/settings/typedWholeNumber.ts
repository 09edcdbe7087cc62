/** The range of a setting, inclusive. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

/**
 * Parses typed text as a whole number.
 *
 * @returns Undefined if the number is not in the range.
 */
export function typedWholeNumber(typed: string, { least, most }: NumberRange): number | undefined {
  if (!/^\d+$/.test(typed.trim())) return undefined;
  const value = Number(typed);
  return value >= least && value <= most ? value : undefined;
}
