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
 * Checks whether a Gateway allows a ListenerSet to attach.
 *
 * @param gateway - The raw Gateway.
 * @param ref - The ref of the Gateway.
 * @param listenerSet - The ListenerSet that refers to the Gateway.
 * @param reader - Reads namespaces.
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
