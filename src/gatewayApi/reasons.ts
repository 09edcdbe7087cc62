// The reasons of the conditions of GatewayClasses, Gateways, listeners, ListenerSets and routes.
const REASONS: ReadonlySet<string> = new Set([
  'Accepted',
  'AddressNotAssigned',
  'AddressNotUsable',
  'Attached',
  'BackendNotFound',
  'ConfigurationChanged',
  'HostnameConflict',
  'IncompatibleFilters',
  'Invalid',
  'InvalidCACertificateKind',
  'InvalidCACertificateRef',
  'InvalidCertificateRef',
  'InvalidClientCertificateRef',
  'InvalidKind',
  'InvalidParameters',
  'InvalidRouteKinds',
  'ListenerConflict',
  'ListenersNotReady',
  'ListenersNotResolved',
  'ListenersNotValid',
  'NoConflicts',
  'NoMatchingListenerHostname',
  'NoMatchingParent',
  'NoResources',
  'NotAllowed',
  'NotAllowedByListeners',
  'NotReconciled',
  'NoValidCACertificate',
  'OverlappingCertificates',
  'OverlappingHostnames',
  'ParentNotAccepted',
  'Pending',
  'PortUnavailable',
  'Programmed',
  'ProtocolConflict',
  'Ready',
  'RefNotPermitted',
  'ResolvedRefs',
  'Scheduled',
  'SupportedVersion',
  'TooManyListeners',
  'Unsupported',
  'UnsupportedAddress',
  'UnsupportedProtocol',
  'UnsupportedValue',
  'UnsupportedVersion',
  'Waiting',
]);

/**
 * Whether a reason is a controller's own. The specification permits them, and the objects alone do
 * not say what such a reason means.
 *
 * @param reason - Of a reported condition. `''` is not a reason.
 */
export function isOwnReason(reason: string): boolean {
  return reason !== '' && !REASONS.has(reason);
}
