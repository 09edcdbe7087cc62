import { text } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import type { Check, ObjectRef } from '../model';
import { namespaceAllowed, type NamespaceRule } from '../objects/allowedNamespaces';
import type { Reader } from '../objects/reader';
import { message } from '../words/message';

function ruleOf(gateway: Gateway): NamespaceRule {
  const { namespaces } = ((gateway.spec as { allowedListeners?: unknown } | null)
    ?.allowedListeners ?? {}) as {
    namespaces?: { from?: unknown; selector?: unknown } | null;
  };
  const from = text(namespaces?.from);
  return { from: from || 'None', defaulted: from === '', selector: namespaces?.selector ?? null };
}

/**
 * Checks whether a Gateway lets a ListenerSet in (GatewaySpec.allowedListeners: none by default).
 *
 * @param gateway - The Gateway as it stands.
 * @param ref - Its ref.
 * @param listenerSet - The set that names it.
 * @param reader - Where namespaces are.
 * @returns The check, as `parent`, since that is what it decides for the routes of the set.
 */
export function admission(
  gateway: Gateway,
  ref: ObjectRef,
  listenerSet: ObjectRef,
  reader: Reader
): Check {
  const rule = ruleOf(gateway);
  const own = ref.namespace ?? '';
  const namespace = listenerSet.namespace ?? '';
  const result = namespaceAllowed(rule, own, namespace, reader);
  const outcome = result.outcome === 'none' && rule.defaulted ? 'noneDefault' : result.outcome;
  return {
    check: 'parent',
    status: result.status,
    reason:
      result.status === 'True' ? 'Found' : result.status === 'False' ? 'NotAllowed' : 'NotRead',
    message: message(`admission.${outcome}`, {
      ...result.params,
      gateway: ref,
      listenerSet,
      namespace,
      own,
    }),
    paths: [
      ...result.fields.map(field => ({
        object: ref,
        field: `.spec.allowedListeners.namespaces${field}`,
      })),
      { object: listenerSet, field: '.metadata.namespace' },
      ...result.namespaceFields,
    ],
    missing: result.missing,
  };
}
