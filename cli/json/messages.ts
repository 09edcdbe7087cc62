import {
  type ComputedCondition,
  type Conclusion,
  type FieldPath,
  formatMessage,
  type Message,
  type MessageValue,
  type Served,
} from '../../src/analysis';
import { valueText } from '../../src/analysis/words/valueText';

/** A condition as the JSON output shows it. */
export interface ConditionJson {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
}

/** A parameter of a message in the JSON output. */
export type ParamJson = string | number | readonly string[];

/** The parameters of a message: strings, numbers and lists unchanged, objects and fields as text. */
export function paramsJson(
  { params }: Message,
  pathText: (path: FieldPath) => string
): Record<string, ParamJson> {
  const plain = (value: MessageValue): ParamJson => {
    if (typeof value === 'string' || typeof value === 'number') return value;
    if (Array.isArray(value)) return value as readonly string[];
    return 'field' in value ? pathText(value) : valueText(value);
  };
  const found: Record<string, ParamJson> = {};
  for (const name in params) found[name] = plain(params[name] as MessageValue);
  return found;
}

export function conditionJson(
  type: string,
  { status, reason, message }: Conclusion
): ConditionJson {
  return { type, status, reason, message: formatMessage(message) };
}

export function conditionsJson(conditions: readonly ComputedCondition[]): ConditionJson[] {
  return conditions.map(condition => conditionJson(condition.type, condition));
}

/** Whether traffic flows, as the JSON output shows it. Null for a mesh. */
export function servedJson(served: Served | undefined) {
  if (served === undefined) return null;
  const { status, reason, message } = served;
  return { status, reason, message: formatMessage(message) };
}
