/** Answers that are not what any request asks for. */
export const ODD_VALUES = [null, {}, [], 5, 'x', true] as const;

/** Each value as the only argument of a test; `it.each` would spread a list. */
export function eachOf<Value>(...values: readonly Value[]): Array<[Value]> {
  return values.map(value => [value]);
}
