/** The whole numbers that a setting may take. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

/**
 * Reads what somebody typed as a whole number.
 *
 * @param typed - The text of the field.
 * @param range - The numbers that are allowed.
 * @returns The number, or undefined where it is none of the allowed ones.
 */
export function typedWholeNumber(typed: string, { least, most }: NumberRange): number | undefined {
  if (!/^\d+$/.test(typed.trim())) return undefined;
  const value = Number(typed);
  return value >= least && value <= most ? value : undefined;
}
