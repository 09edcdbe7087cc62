import { shownValue } from '../../../../gatewayApi/shownValue';
import { isVariable } from '../../../../gatewayApi/variable';
import type { Flaw, ValueFlaw } from './flaw';

/** Adds a flaw, unless the value has a variable. */
export function refuseValue(
  value: unknown,
  says: ValueFlaw['says'],
  flaws: Flaw[],
  params: ValueFlaw['params'] = {}
): void {
  if (!isVariable(value))
    flaws.push({ path: '', says, params: { value: shownValue(value), ...params } });
}
