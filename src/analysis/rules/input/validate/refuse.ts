import { shownValue } from '../../../../gatewayApi/shownValue';
import type { Flaw, ValueFlaw } from './flaw';
import { isTemplate } from './template';

/** Adds a flaw, unless the value has a variable. */
export function refuseValue(
  value: unknown,
  says: ValueFlaw['says'],
  flaws: Flaw[],
  params: ValueFlaw['params'] = {}
): void {
  if (!isTemplate(value))
    flaws.push({ path: '', says, params: { value: shownValue(value), ...params } });
}
