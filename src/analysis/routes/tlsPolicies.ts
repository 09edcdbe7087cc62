import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { policyTargets } from '../../gatewayApi/policyTargets';
import { list, text } from '../../gatewayApi/read';
import type { BackendReference } from '../../gatewayApi/references';
import type { KubernetesObject, Service } from '../../gatewayApi/types';
import { byAgeThenName } from '../objects/precedence';

/** The group and kind of the policies for TLS between a Gateway and its backends. */
export const TLS_POLICY = [GATEWAY_API_GROUP, 'BackendTLSPolicy'] as const;

/** A target without its namespace. */
export interface TargetSection {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly sectionName?: string;
}

function isSame(a: TargetSection, b: TargetSection): boolean {
  return (
    a.group === b.group && a.kind === b.kind && a.name === b.name && a.sectionName === b.sectionName
  );
}

/**
 * Finds the BackendTLSPolicy that has precedence for a target (BackendTLSPolicySpec.targetRefs: the
 * older one, then the first by name). Policies for a port and for the whole target do not conflict.
 *
 * @param policies - The policies of the namespace of the target.
 * @returns Undefined if no policy has exactly this target.
 */
export function policyFor(
  target: TargetSection,
  policies: readonly KubernetesObject[]
): KubernetesObject | undefined {
  return policies
    .filter(policy => policyTargets(policy).some(own => isSame(own, target)))
    .sort(byAgeThenName)[0];
}

/**
 * Finds the BackendTLSPolicy that applies to a backend. A policy for the port has precedence over a
 * policy for the whole Service.
 *
 * @param backend - With its defaults.
 * @param service - The Service or ServiceImport. Undefined if it does not exist or was not read.
 * @param policies - The policies of the namespace of the backend.
 */
export function policyOfBackend(
  { group, kind, name, port }: BackendReference,
  service: Pick<Service, 'spec'> | undefined,
  policies: readonly KubernetesObject[]
): KubernetesObject | undefined {
  const target = { group, kind, name };
  const sectionName = list(service?.spec?.ports)
    .filter(item => item.port === port)
    .map(item => text(item.name))
    .find(portName => portName !== '');
  const ofPort =
    sectionName === undefined ? undefined : policyFor({ ...target, sectionName }, policies);
  return ofPort ?? policyFor(target, policies);
}
