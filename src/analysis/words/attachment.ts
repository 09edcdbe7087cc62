import { t } from './t';

/** What the checks between a parentRef and a listener say. */
export const attachmentMessages = {
  'parent.found': t('{{parent}} is there.'),
  'parent.absent': t('{{parent}} does not exist.'),
  'parent.unread': t('{{parent}} could not be read, so it is not known whether it exists.'),
  'parent.kindNotServed': t('{{parent}} can not be a parent: the cluster has no such kind.'),
  'parent.otherKind': t(
    'What {{parent}} accepts is up to its implementation: the Gateway API knows Gateways, ListenerSets and Services as parents.'
  ),
  'controller.accepted': t('GatewayClass {{className}} is accepted by {{controller}}.'),
  'controller.classAbsent': t(
    'GatewayClass {{className}} of {{gateway}} does not exist, so no controller answers for it.'
  ),
  'controller.classUnread': t(
    'GatewayClass {{className}} could not be read, so it is not known whether a controller answers for {{gateway}}.'
  ),
  'controller.notAccepted': t(
    'GatewayClass {{className}} is not accepted by {{controller}}: {{reason}}.'
  ),
  'controller.pending': t(
    'No controller has accepted GatewayClass {{className}} yet; it names {{controller}}.'
  ),
  'sectionName.any': t('The parentRef names no section, so it asks for every listener.'),
  'sectionName.same': t('The parentRef names listener {{listener}}.'),
  'sectionName.other': t('The parentRef names section {{sectionName}}, not listener {{listener}}.'),
  'port.any': t('The parentRef names no port.'),
  'port.same': t('The parentRef names port {{port}}, which listener {{listener}} has.'),
  'port.other': t('The parentRef names port {{port}}; listener {{listener}} has port {{actual}}.'),
  'protocol.carries': t('A listener of protocol {{protocol}} carries {{kind}}s.'),
  'protocol.other': t(
    'Listener {{listener}} has protocol {{protocol}}, which carries {{kinds}} and no {{kind}}.'
  ),
  'protocol.otherMode': t(
    'Listener {{listener}} has protocol {{protocol}} with TLS mode {{mode}}, which carries {{kinds}} and no {{kind}}.'
  ),
  'protocol.unsupported': t(
    'Listener {{listener}} has protocol {{protocol}}, which carries no kind of route.'
  ),
  'protocol.implementation': t(
    'Protocol {{protocol}} of listener {{listener}} belongs to an implementation, which alone knows what it carries.'
  ),
  'kind.any': t('Listener {{listener}} takes every kind that its protocol carries.'),
  'kind.named': t('Listener {{listener}} takes {{kinds}}.'),
  'kind.notNamed': t(
    'Listener {{listener}} takes {{kinds}} only, and the route is of kind {{kind}}.'
  ),
  'namespace.all': t('Listener {{listener}} takes routes from every namespace.'),
  'namespace.same': t('The route is in the namespace of {{owner}}.'),
  'namespace.otherNamespace': t(
    'Listener {{listener}} takes routes from namespace {{own}} only (allowedRoutes.namespaces.from: Same), and this route is in {{namespace}}.'
  ),
  'namespace.otherNamespaceDefault': t(
    'Listener {{listener}} takes routes from namespace {{own}} only (allowedRoutes.namespaces.from is not set, which means Same), and this route is in {{namespace}}.'
  ),
  'namespace.none': t(
    'Listener {{listener}} takes routes from no namespace (allowedRoutes.namespaces.from: None).'
  ),
  'namespace.selected': t('The selector of listener {{listener}} matches namespace {{namespace}}.'),
  'namespace.selectsNothing': t(
    'Listener {{listener}} takes routes from the namespaces of a selector and has none, which matches no namespace.'
  ),
  'namespace.labelsMissing': t(
    'Listener {{listener}} takes routes from namespaces with {{labels}} only, which the labels of namespace {{namespace}} do not fit.'
  ),
  'namespace.labelsUnread': t(
    'Listener {{listener}} takes routes from namespaces with certain labels, and those of {{namespace}} could not be read.'
  ),
  'namespace.selectorMalformed': t(
    'The selector of listener {{listener}} has an expression that can not be understood.'
  ),
  'namespace.fromMalformed': t(
    'Listener {{listener}} takes routes from {{from}}, which is none of All, Same and Selector.'
  ),
  'hostname.none': t('A route of this kind has no hostnames.'),
  'hostname.any': t('Listener and route agree on {{effective}}.'),
  'hostname.intersects': t('Listener and route have {{effective}} in common.'),
  'hostname.disjoint': t(
    '{{hostnames}} of the route and {{hostname}} of listener {{listener}} have no hostname in common.'
  ),
  'accepted.true': t('At least one listener takes the route.'),
  'accepted.NoMatchingParent': t(
    'No listener of {{parent}} has the section or port that the parentRef names.'
  ),
  'accepted.NotAllowedByListeners': t(
    'No listener of {{parent}} that the parentRef asks for allows the kind and namespace of the route.'
  ),
  'accepted.NoMatchingListenerHostname': t(
    'No listener of {{parent}} that allows the route has a hostname in common with it.'
  ),
  'mesh.accepted': t('{{parent}} is there; whether a mesh serves the route is up to the mesh.'),
  'mesh.port': t('{{parent}} has the port that the parentRef names.'),
  'mesh.noPort': t('{{parent}} has ports {{ports}}, none of which is {{sectionName}} {{port}}.'),
} as const;
