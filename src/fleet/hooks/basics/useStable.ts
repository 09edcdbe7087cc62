import { useMemo } from 'react';

/**
 * Keeps the identity of a value until its content changes, so that effects and memos do not run again.
 *
 * @param value - Plain data, as JSON has it.
 */
export function useStable<Value>(value: Value): Value {
  const key = JSON.stringify(value);
  return useMemo(() => JSON.parse(key) as Value, [key]);
}
