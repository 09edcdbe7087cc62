import { text } from '../../gatewayApi/read';
import type { Gateway, GatewayClass } from '../../gatewayApi/types';
import type { Conclusion } from '../model';
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

/** What is wrong with parameters, or not known of them. */
export interface ParametersProblem extends Conclusion {
  readonly is: 'notServed' | 'absent' | 'unread';
}

/**
 * Judges the parameters that a Gateway or GatewayClass refers to (GatewayInfrastructure.parametersRef,
 * GatewayClassSpec.parametersRef: where they do not exist or are of a kind that is not supported it
 * is not accepted).
 *
 * @param owner - The Gateway or GatewayClass.
 * @param target - What it refers to.
 * @param reader - Where the objects are.
 * @returns The problem; undefined where there is none. What existing parameters mean only their
 *   implementation knows, and mostly it accepts them.
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
  const found = reader.lookup(target);
  if (found.state === 'found') return undefined;
  return found.state === 'absent' ? problem('absent') : problem('unread', found.missing);
}
