import { text } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import { admissionCheck } from '../checks/admission';
import { writeCheck } from '../checks/check';
import type { NamespaceRule } from '../checks/facts';
import type { AdmissionCheck } from '../model';
import type { Reader } from '../objects/reader';
import type { ObjectRef } from '../refs';

function allowedListeners(gateway: Gateway): NamespaceRule {
  const { namespaces } = ((gateway.spec as { allowedListeners?: unknown } | null)
    ?.allowedListeners ?? {}) as {
    namespaces?: { from?: unknown; selector?: unknown } | null;
  };
  const from = text(namespaces?.from);
  return { from: from || 'None', defaulted: from === '', selector: namespaces?.selector ?? null };
}

/**
 * Checks whether a Gateway lets a ListenerSet in.
 *
 * @param gateway - The Gateway as it stands.
 * @param ref - Its ref.
 * @param listenerSet - The set that names it.
 * @param reader - Where namespaces are.
 */
export function checkAdmission(
  gateway: Gateway,
  ref: ObjectRef,
  listenerSet: ObjectRef,
  reader: Reader
): AdmissionCheck {
  const rule = allowedListeners(gateway);
  const outcome = admissionCheck.judge(rule, ref, listenerSet, reader);
  return writeCheck('parent', admissionCheck, outcome, rule, ref, listenerSet);
}
