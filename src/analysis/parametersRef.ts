import { text } from '../gatewayApi/read';
import type { Gateway } from '../gatewayApi/types';
import { message } from './message';
import type { Conclusion, ObjectRef } from './model';
import type { Reader } from './reader';

/**
 * Judges the parameters that a Gateway refers to (GatewayInfrastructure.parametersRef: where they do
 * not exist or are of a kind that is not supported the Gateway is not accepted).
 *
 * @param gateway - As it stands; the parameters are in its namespace.
 * @param ref - Its ref.
 * @param reader - Where the objects are.
 * @returns What is wrong or not known; undefined where nothing is. What parameters mean that are
 *   there only their implementation can say, and mostly it takes them.
 */
export function parametersProblem(
  gateway: Gateway,
  ref: ObjectRef,
  reader: Reader
): Conclusion | undefined {
  const raw = (gateway.spec as { infrastructure?: { parametersRef?: unknown } | null } | null)
    ?.infrastructure?.parametersRef;
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { group, kind, name } = raw as Record<string, unknown>;
  const parameters: ObjectRef = {
    group: text(group),
    kind: text(kind),
    namespace: ref.namespace,
    name: text(name),
  };
  const params = { gateway: ref, parameters };
  const no = (id: Parameters<typeof message>[0]): Conclusion => ({
    status: 'False',
    reason: 'InvalidParameters',
    message: message(id, params),
  });
  if (parameters.group !== '' && reader.serves(parameters.group, parameters.kind) === 'False') {
    return no('gateway.parametersNotServed');
  }
  const found = reader.lookup(parameters);
  if (found.state === 'absent') return no('gateway.parametersAbsent');
  if (found.state === 'found') return undefined;
  const unread = message('gateway.parametersUnread', params);
  return { status: 'Unknown', reason: 'NotRead', message: unread, missing: found.missing };
}
