import type { Rule } from '../evaluation/rule';
import { hostnameMismatch } from './attachment/hostnameMismatch';
import { kindNotAllowed } from './attachment/kindNotAllowed';
import { listenerSetNotAllowed } from './attachment/listenerSetNotAllowed';
import { namespaceNotAllowed } from './attachment/namespaceNotAllowed';
import { noParentRefs } from './attachment/noParentRefs';
import { parentNotFound } from './attachment/parentNotFound';
import { partiallyAttached } from './attachment/partiallyAttached';
import { portNotFound } from './attachment/portNotFound';
import { routeKindConflict } from './attachment/routeKindConflict';
import { sectionNotFound } from './attachment/sectionNotFound';
import { allWeightsZero } from './backends/allWeightsZero';
import { backendNotFound } from './backends/backendNotFound';
import { backendPortNotFound } from './backends/backendPortNotFound';
import { endpointSliceIgnored } from './backends/endpointSliceIgnored';
import { extensionRefNotFound } from './backends/extensionRefNotFound';
import { externalNameBackend } from './backends/externalNameBackend';
import { invalidKind } from './backends/invalidKind';
import { noReadyEndpoints } from './backends/noReadyEndpoints';
import { refNotPermitted } from './backends/refNotPermitted';
import { ruleWithoutBackend } from './backends/ruleWithoutBackend';
import { selectorMatchesNoPods } from './backends/selectorMatchesNoPods';
import { targetPortNotFound } from './backends/targetPortNotFound';
import { unsupportedFeature } from './features/unsupportedFeature';
import { certificateInvalid } from './gateways/certificateInvalid';
import { certificateNotPermitted } from './gateways/certificateNotPermitted';
import { duplicateAddress } from './gateways/duplicateAddress';
import { duplicateHostPort } from './gateways/duplicateHostPort';
import { gatewayClassNotAccepted } from './gateways/gatewayClassNotAccepted';
import { gatewayClassNotFound } from './gateways/gatewayClassNotFound';
import { invalidParameters } from './gateways/invalidParameters';
import { invalidRouteKinds } from './gateways/invalidRouteKinds';
import { listenerConflict } from './gateways/listenerConflict';
import { listenerUnused } from './gateways/listenerUnused';
import { openToAllNamespaces } from './gateways/openToAllNamespaces';
import { selectorMatchesAll } from './gateways/selectorMatchesAll';
import { selectorMatchesNoNamespace } from './gateways/selectorMatchesNoNamespace';
import { tlsMissing } from './gateways/tlsMissing';
import { unsupportedProtocol } from './gateways/unsupportedProtocol';
import { grantFromUnknownNamespace } from './grants/grantFromUnknownNamespace';
import { grantUnused } from './grants/grantUnused';
import { backendTlsMissing } from './policies/backendTlsMissing';
import { caCertificateInvalid } from './policies/caCertificateInvalid';
import { policyConflict } from './policies/policyConflict';
import { policyNotAccepted } from './policies/policyNotAccepted';
import { policySectionNotFound } from './policies/policySectionNotFound';
import { policyTargetNotFound } from './policies/policyTargetNotFound';
import { duplicateMatch } from './precedence/duplicateMatch';
import { shadowedRule } from './precedence/shadowedRule';
import { unreachableHostname } from './precedence/unreachableHostname';
import { redirectBypassed } from './redirects/redirectBypassed';
import { redirectLoop } from './redirects/redirectLoop';
import { hostnameNotServed } from './serving/hostnameNotServed';
import { ingressOverlap } from './serving/ingressOverlap';
import { notProgrammed } from './serving/notProgrammed';
import { notServed } from './serving/notServed';
import { notReconciled } from './status/notReconciled';
import { reportedDiffers } from './status/reportedDiffers';
import { routeReportedPartial } from './status/routeReportedPartial';
import { statusStale } from './status/statusStale';
import { invalidValue } from './values/invalidValue';

// The order is the order in the documentation.
const TABLE = [
  parentNotFound,
  sectionNotFound,
  portNotFound,
  namespaceNotAllowed,
  kindNotAllowed,
  hostnameMismatch,
  partiallyAttached,
  noParentRefs,
  notServed,
  hostnameNotServed,
  ingressOverlap,
  listenerSetNotAllowed,
  routeKindConflict,
  shadowedRule,
  duplicateMatch,
  unreachableHostname,
  redirectLoop,
  redirectBypassed,
  backendNotFound,
  backendPortNotFound,
  refNotPermitted,
  invalidKind,
  extensionRefNotFound,
  externalNameBackend,
  endpointSliceIgnored,
  selectorMatchesNoPods,
  targetPortNotFound,
  backendTlsMissing,
  noReadyEndpoints,
  allWeightsZero,
  ruleWithoutBackend,
  gatewayClassNotFound,
  gatewayClassNotAccepted,
  invalidParameters,
  listenerConflict,
  duplicateHostPort,
  duplicateAddress,
  certificateNotPermitted,
  certificateInvalid,
  tlsMissing,
  invalidRouteKinds,
  selectorMatchesNoNamespace,
  selectorMatchesAll,
  openToAllNamespaces,
  listenerUnused,
  unsupportedProtocol,
  notProgrammed,
  unsupportedFeature,
  reportedDiffers,
  routeReportedPartial,
  statusStale,
  notReconciled,
  policyTargetNotFound,
  policySectionNotFound,
  policyConflict,
  caCertificateInvalid,
  policyNotAccepted,
  grantFromUnknownNamespace,
  grantUnused,
  invalidValue,
] as const;

/** The codes of all findings. */
export type FindingCode = (typeof TABLE)[number]['code'];

/** All rules, one file per rule. */
export const RULES: ReadonlyArray<Rule<FindingCode>> = TABLE;

const BY_CODE: ReadonlyMap<string, Rule<FindingCode>> = new Map(
  RULES.map(rule => [rule.code, rule])
);

/** Returns the rule with a finding code; undefined if the code does not exist. */
export function ruleOf(code: string): Rule<FindingCode> | undefined {
  return BY_CODE.get(code);
}
