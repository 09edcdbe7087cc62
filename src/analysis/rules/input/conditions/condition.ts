import type { BreachName } from './breaches';

export type Values = Readonly<Record<string, unknown>>;

/** What breaks a condition. */
export interface Breach {
  readonly says: BreachName;
  /** The field below the checked value, such as `[1].tls`; `''` is the value itself. */
  readonly at: string;
  /** Texts of the sentence other than its field. */
  readonly params?: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * A condition between fields. It is checked only for a value whose fields are valid in themselves.
 *
 * @param value - An object, a list or a map, as the field's type says.
 * @returns The first breach; undefined where the condition holds.
 */
export type FieldCondition = (value: Values & readonly unknown[]) => Breach | undefined;

/** Whether a field is set; null counts as missing. */
export function has(value: unknown, name: string): boolean {
  const found = (value as Values | null | undefined)?.[name];
  return found !== undefined && found !== null;
}

/** The fields of an item; none for any other value. */
export function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}

export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The number of items of a list, or of the keys of a map. */
export function countOf(value: unknown): number {
  return Array.isArray(value) ? value.length : Object.keys(valuesOf(value)).length;
}

/**
 * Finds the first item that repeats an earlier one.
 *
 * @param same - Whether two items are the same.
 * @returns Its index; undefined where all differ.
 */
export function repeatedIndex(
  items: readonly unknown[],
  same: (a: Values, b: Values) => boolean
): number | undefined {
  for (let index = 1; index < items.length; index += 1) {
    for (let before = 0; before < index; before += 1) {
      if (same(valuesOf(items[before]), valuesOf(items[index]))) return index;
    }
  }
  return undefined;
}
