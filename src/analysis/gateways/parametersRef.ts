import { text } from '../../gatewayApi/read';
import type { Gateway, GatewayClass } from '../../gatewayApi/types';
import type { Conclusion } from '../model';
import type { Lookup } from '../objects/lookup';
import type { Missing } from '../objects/missing';
import type { Reader } from '../objects/reader';
import type { ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';

const { say, sentences: parametersSentences } = sentencesOf('parameters', {
  notServed:
    '{{owner}} refers to {{parameters}} for its parameters, and the cluster does not have that kind.',
  absent: '{{owner}} refers to {{parameters}} for its parameters, which does not exist.',
  unread: '{{owner}} refers to {{parameters}} for its parameters, which was not read.',
});

export { parametersSentences };

function parameters(raw: unknown, namespace: string | undefined): ObjectRef | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { group, kind, name } = raw as Record<string, unknown>;
  if (text(kind) === '' || text(name) === '') return undefined;
  return { group: text(group), kind: text(kind), namespace, name: text(name) };
}

/**
 * Reads the reference from a Gateway to its parameters (GatewayInfrastructure.parametersRef).
 *
 * @param gateway - The raw Gateway. The parameters are in its namespace.
 * @param ref - The ref of the Gateway.
 * @returns The ref of the parameters. Undefined if there is no reference, or if the reference has
 *   no kind or name.
 */
export function parametersOfGateway(gateway: Gateway, ref: ObjectRef): ObjectRef | undefined {
  const { infrastructure } = (gateway.spec ?? {}) as {
    infrastructure?: { parametersRef?: unknown } | null;
  };
  return parameters(infrastructure?.parametersRef, ref.namespace);
}

/**
 * Reads the reference from a GatewayClass to its parameters (GatewayClassSpec.parametersRef).
 *
 * @param gatewayClass - The raw GatewayClass. If the reference has no namespace, the parameters are
 *   cluster-scoped.
 * @returns The ref of the parameters. Undefined if there is no reference, or if the reference has
 *   no kind or name.
 */
export function parametersOfClass(gatewayClass: GatewayClass): ObjectRef | undefined {
  const { parametersRef } = (gatewayClass.spec ?? {}) as {
    parametersRef?: { namespace?: unknown } | null;
  };
  return parameters(parametersRef, text(parametersRef?.namespace) || undefined);
}

// Of a kind whose scope is not known, an object without a namespace is taken to be in `default`.
function lookupAnywhere(target: ObjectRef, reader: Reader): Lookup {
  const found = reader.lookup(target);
  if (found.state !== 'absent' || target.namespace !== undefined) return found;
  const other = reader.lookup({ ...target, namespace: 'default' });
  return other.state === 'found' ? other : found;
}

/** A problem with parameters, or the reason why they could not be checked. */
export interface ParametersProblem extends Conclusion {
  readonly is: 'notServed' | 'absent' | 'unread';
}

/**
 * Checks the parameters that a Gateway or GatewayClass refers to
 * (GatewayInfrastructure.parametersRef, GatewayClassSpec.parametersRef). An object whose parameters
 * do not exist, or have an unsupported kind, is not accepted.
 *
 * @param owner - The Gateway or GatewayClass.
 * @param target - The parameters that the owner refers to.
 * @param reader - Reads the objects.
 * @returns The problem, or undefined if there is none. The content of existing parameters is not
 *   checked, because only the implementation can interpret it.
 */
export function parametersProblem(
  owner: ObjectRef,
  target: ObjectRef | undefined,
  reader: Reader
): ParametersProblem | undefined {
  if (target === undefined) return undefined;
  const problem = (is: ParametersProblem['is'], missing?: Missing): ParametersProblem => ({
    is,
    status: is === 'unread' ? 'Unknown' : 'False',
    reason: is === 'unread' ? 'NotRead' : 'InvalidParameters',
    message: say(is, { owner, parameters: target }),
    ...(missing === undefined ? {} : { missing }),
  });
  if (target.group !== '' && reader.serves(target.group, target.kind) === 'False') {
    return problem('notServed');
  }
  const found = lookupAnywhere(target, reader);
  if (found.state === 'found') return undefined;
  return found.state === 'absent' ? problem('absent') : problem('unread', found.missing);
}
