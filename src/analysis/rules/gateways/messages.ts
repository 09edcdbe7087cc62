import { t } from '../../words/t';

/** What the findings about Gateways and ListenerSets say. */
export const gatewaysFindingMessages = {
  'GatewayClassNotFound.absent': t(
    '{{gateway}} is of class {{className}}, which does not exist, so no controller serves it.'
  ),
  'GatewayClassNotFound.nearest': t(
    '{{gateway}} is of class {{className}}, which does not exist, so no controller serves it; there is {{nearest}}.'
  ),
  'GatewayClassNotFound.none': t('{{gateway}} names no class, so no controller serves it.'),
  'GatewayClassNotFound.fix': t(
    'Name class {{nearest}} instead. Its controller then serves the Gateway.'
  ),
  'GatewayClassNotAccepted.fix': t(
    'Mend what the controller says is wrong with {{gatewayClass}}: {{said}}'
  ),
  'GatewayClassNotAccepted.fixUnsaid': t(
    'Mend what keeps {{gatewayClass}} from being accepted ({{reason}}). The controller says no more about it.'
  ),
  'GatewayClassNotAccepted.refused': t(
    'The class {{className}} of {{gateway}} is not accepted by {{controller}} ({{reason}}), so nobody serves the Gateway.'
  ),
  'InvalidParameters.nearest': t(
    '{{owner}} refers to {{parameters}} for its parameters, which does not exist; there is {{nearest}}.'
  ),
  'InvalidParameters.elsewhere': t(
    '{{owner}} refers to {{parameters}} for its parameters, which does not exist; there is {{others}}.'
  ),
  'InvalidParameters.notLocal': t(
    '{{owner}} refers to {{parameters}} for its parameters, which does not exist; there is {{others}}, but the parameters of a Gateway must be in its own namespace.'
  ),
  'InvalidParameters.fix': t('Take the parameters from {{nearest}} instead.'),
  'ListenerConflict.ProtocolConflict': t(
    'Listener {{listener}} of {{owner}} has port {{port}} in common with {{others}}, and their protocols can not share a port: none of them is served.'
  ),
  'ListenerConflict.HostnameConflict': t(
    'Listener {{listener}} of {{owner}} has protocol, port {{port}} and hostname in common with {{others}}: none of them is served.'
  ),
  'ListenerConflict.earlierProtocolConflict': t(
    'Listener {{listener}} of {{owner}} is not served: {{others}} comes before it on port {{port}}, and their protocols can not share a port.'
  ),
  'ListenerConflict.earlierHostnameConflict': t(
    'Listener {{listener}} of {{owner}} is not served: {{others}} comes before it with the same protocol, port {{port}} and hostname.'
  ),
  'DuplicateHostPort.any': t(
    'Listener {{listener}} of {{owner}} and {{others}} are both for every hostname on port {{port}} of address {{address}}: which of them gets a request is not defined.'
  ),
  'DuplicateHostPort.hostname': t(
    'Listener {{listener}} of {{owner}} and {{others}} are both for {{hostname}} on port {{port}} of address {{address}}: which of them gets a request is not defined.'
  ),
  'DuplicateAddress.otherClass': t(
    '{{gateway}} asks for address {{address}}, and so do Gateways of other classes ({{others}}): only one of them can have it.'
  ),
  'DuplicateAddress.sameClass': t(
    '{{gateway}} asks for address {{address}}, and so do other Gateways of its class ({{others}}): that works only where the implementation merges Gateways.'
  ),
  'CertificateInvalid.nearest': t('{{target}} does not exist; there is {{nearest}}.'),
  'CertificateInvalid.fix': t('Use {{nearest}} instead.'),
  'InvalidRouteKinds.kinds': t(
    'Listener {{listener}} of {{owner}} allows {{kinds}}, which a listener of protocol {{protocol}} can not take; it can take {{supported}}.'
  ),
  'SelectorMatchesNoNamespace.null': t(
    'Listener {{listener}} of {{owner}} takes routes from the namespaces of a selector and has none, so no route can attach.'
  ),
  'SelectorMatchesNoNamespace.none': t(
    'Listener {{listener}} of {{owner}} takes routes from namespaces with {{labels}}, and there is no such namespace, so no route can attach.'
  ),
  'SelectorMatchesNoNamespace.nearest': t(
    'Listener {{listener}} of {{owner}} takes routes from namespaces with {{labels}}, and there is no such namespace, so no route can attach; there are namespaces with {{nearest}}.'
  ),
  'SelectorMatchesNoNamespace.fix': t(
    'Select {{nearest}} instead. Routes of every namespace with this label may then attach.'
  ),
  'SelectorMatchesAll.empty': t(
    'Listener {{listener}} of {{owner}} takes routes from the namespaces of an empty selector, which matches every namespace.'
  ),
  'OpenToAllNamespaces.all': t(
    'Listener {{listener}} of {{owner}} takes routes from every namespace (allowedRoutes.namespaces.from: All).'
  ),
  'ListenerUnused.unused': t('No route is attached to listener {{listener}} of {{owner}}.'),
  'UnsupportedProtocol.unknown': t(
    'Listener {{listener}} of {{owner}} has protocol {{protocol}}, which the Gateway API does not know.'
  ),
  'UnsupportedProtocol.nearest': t(
    'Listener {{listener}} of {{owner}} has protocol {{protocol}}, which the Gateway API does not know; there is {{nearest}}.'
  ),
  'UnsupportedProtocol.missing': t('Listener {{listener}} of {{owner}} has no protocol.'),
  'UnsupportedProtocol.passthrough': t(
    'Listener {{listener}} of {{owner}} has protocol {{protocol}} with TLS mode Passthrough, with which it can take no route: only protocol TLS passes connections through.'
  ),
  'UnsupportedProtocol.fix': t(
    'Write the protocol as {{nearest}}. The listener is then served, and routes may attach to it.'
  ),
} as const;
