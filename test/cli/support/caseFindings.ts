/** The findings of each case in test/fixtures/cases: severity, code, object, field. */
export const CASE_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'attachment/apex-and-wildcard': [],
  'attachment/host-of-two-namespaces': [
    'warning NotReconciled HTTPRoute infra/web .spec.parentRefs[0]',
    'warning NotReconciled HTTPRoute shop/web .spec.parentRefs[0]',
    'warning ShadowedRule HTTPRoute shop/web .spec.rules[0]',
  ],
  'attachment/hostname-not-served': [
    'warning HostnameNotServed HTTPRoute shop/web .spec.hostnames[1]',
  ],
  'attachment/ingress-of-same-host': ['info IngressOverlap HTTPRoute shop/web .spec.hostnames[0]'],
  'attachment/listener-sets': [
    'error SectionNotFound HTTPRoute shop/asks-gateway-for-sets-section .spec.parentRefs[0].sectionName',
    'error ParentNotFound HTTPRoute shop/parentref-without-group-kind .spec.parentRefs[0]',
    'error ListenerSetNotAllowed HTTPRoute shop/via-closed-set .spec.parentRefs[0]',
    'error ListenerSetNotAllowed ListenerSet shop/ls-closed .spec.parentRef',
  ],
  'attachment/selectors-and-kinds': [
    'error NamespaceNotAllowed HTTPRoute shop/tenant-label-missing .spec.parentRefs[0]',
    'warning SelectorMatchesNoNamespace Gateway infra/edge .spec.listeners[0].allowedRoutes.namespaces.selector',
  ],
  'attachment/tcp-routes-of-one-listener': [
    'error VersionNotServed TCPRoute shop/a .apiVersion',
    'error VersionNotServed TCPRoute shop/b .apiVersion',
    'warning NotReconciled TCPRoute shop/a .spec.parentRefs[0]',
    'warning NotReconciled TCPRoute shop/b .spec.parentRefs[0]',
    'warning ShadowedRule TCPRoute shop/b .spec.rules',
  ],
  'attachment/tls-routes': [
    'error KindNotAllowed HTTPRoute shop/http-on-passthrough .spec.parentRefs[0]',
    'error Malformed TLSRoute shop/no-hostname .spec.hostnames',
    'error KindNotAllowed TLSRoute shop/to-https .spec.parentRefs[0]',
  ],
  'backends/custom-without-namespace': [
    'error BackendNotFound HTTPRoute default/r .spec.rules[1].backendRefs[0]',
    'error RefNotPermitted HTTPRoute default/r .spec.rules[2].backendRefs[0]',
  ],
  'backends/endpoint-slices': [
    'warning EndpointSliceIgnored HTTPRoute shop/r .spec.rules[0].backendRefs[0]',
    'warning EndpointSliceIgnored HTTPRoute shop/r .spec.rules[1].backendRefs[0]',
  ],
  'backends/extension-ref-misspelt': [
    'error ExtensionRefNotFound HTTPRoute shop/web .spec.rules[0].filters[0].extensionRef',
  ],
  'backends/external-name': [
    'warning ExternalNameBackend HTTPRoute shop/ext .spec.rules[0].backendRefs[0]',
    'warning ExternalNameBackend HTTPRoute shop/ext .spec.rules[1].backendRefs[0]',
  ],
  'backends/inference-pool-group': [
    'error InvalidKind HTTPRoute shop/group-forgotten .spec.rules[0].backendRefs[0]',
    'error InvalidKind HTTPRoute shop/old-group .spec.rules[0].backendRefs[0]',
  ],
  'backends/service-selects-nothing': [
    'warning SelectorMatchesNoPods HTTPRoute shop/r .spec.rules[0].backendRefs[0]',
    'warning TargetPortNotFound HTTPRoute shop/r .spec.rules[1].backendRefs[0]',
  ],
  'backends/target-port-as-port': [
    'error BackendPortNotFound HTTPRoute shop/web .spec.rules[0].backendRefs[0].port',
  ],
  'backends/weights': [
    'error BackendNotFound HTTPRoute shop/r .spec.rules[1].backendRefs[1]',
    'info BackendNotFound HTTPRoute shop/r .spec.rules[0].backendRefs[1]',
  ],
  'gateways/cert-manager': [
    'error CertificateInvalid Gateway infra/edge .spec.listeners[0].tls.certificateRefs[0]',
  ],
  'gateways/certificate-elsewhere': [
    'error CertificateNotPermitted Gateway infra/edge .spec.listeners[0].tls.certificateRefs[0]',
    'warning NotServed HTTPRoute shop/web .spec.parentRefs[0]',
  ],
  'gateways/listener-set-certificates': [
    'error CertificateNotPermitted ListenerSet shop/gateway-secret .spec.listeners[0].tls.certificateRefs[0]',
    'warning NotServed HTTPRoute shop/web .spec.parentRefs[1]',
  ],
  'gateways/one-certificate-missing': [],
  'gateways/parameters-without-namespace': [],
  'gateways/shared-address': [
    'info DuplicateAddress Gateway infra/web .spec.addresses[0]',
    'info DuplicateAddress Gateway shop/kafka .spec.addresses[0]',
  ],
  kustomize: ['error BackendNotFound HTTPRoute network/r .spec.rules[0].backendRefs[0]'],
  'listeners/hbone': ['warning UnsupportedProtocol Gateway infra/gw .spec.listeners[0].protocol'],
  'listeners/http-and-grpc-of-one-hostname': [
    'warning NotReconciled GRPCRoute infra/young .spec.parentRefs[0]',
    'warning NotReconciled HTTPRoute infra/old .spec.parentRefs[0]',
    'warning RouteKindConflict GRPCRoute infra/young .spec.parentRefs[0]',
  ],
  'listeners/https-beside-tls': [
    'warning ListenerConflict Gateway infra/gw .spec.listeners[0]',
    'warning ListenerConflict Gateway infra/gw .spec.listeners[1]',
  ],
  'listeners/https-without-tls': [
    'error Malformed Gateway infra/gw .spec.listeners[1].tls',
    'error Malformed Gateway infra/gw .spec.listeners[2].tls',
    'error TLSMissing Gateway infra/gw .spec.listeners[0]',
  ],
  'listeners/secret-of-another-type': [],
  'policies/attached-to-nothing': [
    'error PolicyTargetNotFound SecurityPolicy infra/auth .spec.targetRefs[0]',
    'error PolicyTargetNotFound TrafficPolicy shop/limit .spec.targetRefs[0]',
  ],
  'policies/section-is-number': [
    'error CACertificateInvalid BackendTLSPolicy shop/kb .spec.validation.caCertificateRefs[0]',
    'error PolicySectionNotFound BackendTLSPolicy shop/kb .spec.targetRefs[0].sectionName',
  ],
  'redirects/bypassed-over-http': [
    'warning RedirectBypassed HTTPRoute infra/redirect .spec.rules[0]',
  ],
  'redirects/loop-in-one-route': [
    'error RedirectLoop HTTPRoute shop/web .spec.rules[0]',
    'warning ShadowedRule HTTPRoute shop/web .spec.rules[1]',
  ],
  'refused/misspelt-fields': [
    'error InvalidRouteKinds Gateway infra/edge .spec.listeners[4].allowedRoutes.kinds',
    'error Malformed Gateway infra/edge .spec.listeners[1].allowedRoutes.namespaces.from',
    'error Malformed Gateway infra/edge .spec.listeners[2].hostname',
    'error UnknownField Gateway infra/edge .spec.listeners[0].allowedRoutes.namespace',
    'error UnsupportedProtocol Gateway infra/edge .spec.listeners[5].protocol',
    'error NamespaceNotAllowed HTTPRoute shop/on-typo-listener .spec.parentRefs[0]',
    'error ParentNotFound HTTPRoute shop/parent-namespace-forgotten .spec.parentRefs[0]',
    'error Malformed HTTPRoute shop/path-no-slash .spec.rules[0].matches[0].path.value',
    'error Malformed HTTPRoute shop/port-missing .spec.rules[0].backendRefs[0].port',
    'error Malformed HTTPRoute shop/port-name .spec.rules[0].backendRefs[0].port',
    'error UnknownField HTTPRoute shop/typo-backendref .spec.rules[0].backendRef',
    'error UnknownField HTTPRoute shop/typo-hostname .spec.hostname',
  ],
  'refused/old-versions': [
    'error VersionNotServed HTTPRoute shop/old .apiVersion',
    'error KindRetired ReferencePolicy shop/old-policy .kind',
    'error KindNotAllowed TCPRoute shop/tcp-v1 .spec.parentRefs[0]',
    'error KindRetired HTTPRoute shop/ancient .kind',
  ],
  'refused/replace-prefix': [
    'error Malformed HTTPRoute shop/regex .spec.rules[0].matches',
    'error Malformed HTTPRoute shop/two-matches .spec.rules[0].matches',
  ],
  'refused/tls-route-versions': [
    'error KindNotAllowed HTTPRoute default/nonsense-version .spec.parentRefs[0]',
    'error VersionUnknown HTTPRoute default/nonsense-version .apiVersion',
    'error VersionNotServed TLSRoute default/r .apiVersion',
    'error Malformed TLSRoute default/r-v1-no-hostnames .spec.hostnames',
  ],
  'refused/x-listener-set': [
    'error BackendPortNotFound HTTPRoute shop/web .spec.rules[0].backendRefs[0].port',
    'error KindRetired XListenerSet shop/ls .kind',
  ],
  'reported/conflicted-listener': [
    'error ListenerConflict Gateway shop/edge .spec.listeners[0]',
    'error ListenerConflict Gateway shop/edge .spec.listeners[1]',
    'warning NotServed HTTPRoute shop/web .spec.parentRefs[0]',
  ],
  'reported/not-programmed': [
    'error NotProgrammed Gateway shop/edge .status.conditions',
    'error PolicyNotAccepted BackendTrafficPolicy shop/p .status.ancestors[0].conditions',
    'warning NotServed HTTPRoute shop/web .spec.parentRefs[0]',
    'warning RouteReportedPartial HTTPRoute shop/web .status.parents[0].conditions',
  ],
  'reported/one-parent-of-two': [
    'warning NotReconciled Gateway infra/cluster .status.conditions',
    'warning NotReconciled Gateway infra/internal .status.conditions',
    'warning NotReconciled HTTPRoute shop/web .spec.parentRefs[0]',
  ],
  'reported/unsupported-value': [
    'warning ReportedDiffers HTTPRoute shop/web .status.parents[0].conditions',
  ],
  'reported/wrong-port': [
    'error BackendPortNotFound HTTPRoute shop/web .spec.rules[0].backendRefs[0].port',
  ],
};
