// The features of the conformance suite, by the minor release that introduced their names.
const NAMED_IN = {
  0: [
    'Gateway',
    'GatewayPort8080',
    'GatewayStaticAddresses',
    'HTTPRoute',
    'HTTPRouteBackendProtocolH2C',
    'HTTPRouteBackendProtocolWebSocket',
    'HTTPRouteBackendTimeout',
    'HTTPRouteDestinationPortMatching',
    'HTTPRouteHostRewrite',
    'HTTPRouteMethodMatching',
    'HTTPRoutePathRedirect',
    'HTTPRoutePathRewrite',
    'HTTPRoutePortRedirect',
    'HTTPRouteQueryParamMatching',
    'HTTPRouteRequestMirror',
    'HTTPRouteRequestMultipleMirrors',
    'HTTPRouteRequestTimeout',
    'HTTPRouteResponseHeaderModification',
    'HTTPRouteSchemeRedirect',
    'ReferenceGrant',
    'TLSRoute',
  ],
  1: [
    'GRPCRoute',
    'GatewayHTTPListenerIsolation',
    'HTTPRouteBackendRequestHeaderModification',
    'HTTPRouteParentRefPort',
    'UDPRoute',
  ],
  2: ['GatewayInfrastructurePropagation'],
  3: ['GatewayAddressEmpty', 'HTTPRouteRequestPercentageMirror'],
  4: [
    'BackendTLSPolicy',
    'BackendTLSPolicySANValidation',
    'GRPCRouteNamedRouteRule',
    'HTTPRouteCORS',
    'HTTPRouteNamedRouteRule',
  ],
  5: [
    'GatewayBackendClientCertificate',
    'GatewayFrontendClientCertificateValidation',
    'GatewayFrontendClientCertificateValidationInsecureFallback',
    'GatewayHTTPSListenerDetectMisdirectedRequests',
    'HTTPRoute303RedirectStatusCode',
    'HTTPRoute307RedirectStatusCode',
    'HTTPRoute308RedirectStatusCode',
    'ListenerSet',
    'TLSRouteModeMixed',
    'TLSRouteModeTerminate',
  ],
  6: [
    'HTTPRouteRetry',
    'HTTPRouteRetryBackendTimeout',
    'HTTPRouteRetryConnectionError',
    'TCPRoute',
  ],
  7: [
    'GRPCRouteRequestHeaderModifier',
    'HTTPRouteBackendRequestRedirect',
    'HTTPRouteBackendURLRewrite',
  ],
} as const;

/** A feature of the conformance suite, without its prefix `Support` (GEP-2162). */
export type Feature = (typeof NAMED_IN)[keyof typeof NAMED_IN][number];

const RELEASES: ReadonlyMap<string, number> = new Map(
  Object.entries(NAMED_IN).flatMap(([minor, names]) =>
    names.map((name): [string, number] => [name, Number(minor)])
  )
);

function minorOf(bundleVersion: string): number | undefined {
  const found = /^v1\.(\d+)\./.exec(bundleVersion);
  return found === null ? undefined : Number(found[1]);
}

/**
 * Tells whether a controller could know the name of a feature.
 *
 * @param bundleVersion - The release of the CRDs in the cluster, for example `v1.6.3`. If it is
 *   undefined or has another form, the newest feature that the controller names stands for it.
 * @param named - The features that the controller names.
 */
export function isFeatureKnown(
  feature: Feature,
  bundleVersion: string | undefined,
  named: ReadonlySet<string>
): boolean {
  const minor =
    (bundleVersion === undefined ? undefined : minorOf(bundleVersion)) ??
    Math.max(-1, ...[...named].map(name => RELEASES.get(name) ?? -1));
  return (RELEASES.get(feature) ?? 0) <= minor;
}
