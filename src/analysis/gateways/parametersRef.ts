import { text } from '../../gatewayApi/read';
import type { Gateway, GatewayClass } from '../../gatewayApi/types';
import type { Conclusion, ObjectRef } from '../model';
import type { Reader } from '../objects/reader';
import { message } from '../words/message';

function parameters(raw: unknown, namespace: string | undefined): ObjectRef | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { group, kind, name } = raw as Record<string, unknown>;
  if (text(kind) === '' || text(name) === '') return undefined;
  return { group: text(group), kind: text(kind), namespace, name: text(name) };
}

/**
 * The parameters that a Gateway refers to (GatewayInfrastructure.parametersRef).
 *
 * @param gateway - As it stands; the parameters are in its namespace.
 * @param ref - Its ref.
 * @returns The object; undefined where it refers to none, or names no kind or no object.
 */
export function parametersOfGateway(gateway: Gateway, ref: ObjectRef): ObjectRef | undefined {
  const { infrastructure } = (gateway.spec ?? {}) as {
    infrastructure?: { parametersRef?: unknown } | null;
  };
  return parameters(infrastructure?.parametersRef, ref.namespace);
}

/**
 * The parameters that a GatewayClass refers to (GatewayClassSpec.parametersRef).
 *
 * @param gatewayClass - As it stands; without a namespace its parameters have none.
 * @returns The object; undefined where it refers to none, or names no kind or no object.
 */
export function parametersOfClass(gatewayClass: GatewayClass): ObjectRef | undefined {
  const { parametersRef } = (gatewayClass.spec ?? {}) as {
    parametersRef?: { namespace?: unknown } | null;
  };
  return parameters(parametersRef, text(parametersRef?.namespace) || undefined);
}

/**
 * Judges the parameters that a Gateway or GatewayClass refers to (GatewayInfrastructure.parametersRef,
 * GatewayClassSpec.parametersRef: where they do not exist or are of a kind that is not supported it
 * is not accepted).
 *
 * @param owner - The Gateway or GatewayClass.
 * @param target - What it refers to.
 * @param reader - Where the objects are.
 * @returns What is wrong or not known; undefined where nothing is. What parameters mean that are
 *   there only their implementation can say, and mostly it takes them.
 */
export function parametersProblem(
  owner: ObjectRef,
  target: ObjectRef | undefined,
  reader: Reader
): Conclusion | undefined {
  if (target === undefined) return undefined;
  const params = { owner, parameters: target };
  const no = (id: Parameters<typeof message>[0]): Conclusion => ({
    status: 'False',
    reason: 'InvalidParameters',
    message: message(id, params),
  });
  if (target.group !== '' && reader.serves(target.group, target.kind) === 'False') {
    return no('parameters.notServed');
  }
  const found = reader.lookup(target);
  if (found.state === 'absent') return no('parameters.absent');
  if (found.state === 'found') return undefined;
  const unread = message('parameters.unread', params);
  return { status: 'Unknown', reason: 'NotRead', message: unread, missing: found.missing };
}
