import { t } from '../../messages/t';

/** What the findings about attachment say. */
export const attachmentFindingMessages = {
  'ParentNotFound.absent': t('{{parent}}, which is named as parent, does not exist.'),
  'ParentNotFound.elsewhere': t(
    '{{parent}}, which is named as parent, does not exist; there is one of that name in namespace {{namespaces}}.'
  ),
  'ParentNotFound.near': t(
    '{{parent}}, which is named as parent, does not exist; perhaps {{meant}} is meant.'
  ),
  'ParentNotFound.above': t(
    '{{listenerSet}}, which is named as parent, belongs to {{parent}}, which does not exist.'
  ),
  'ParentNotFound.kind': t(
    '{{parent}}, which is named as parent, can not be one: the cluster has no such kind.'
  ),
  'ParentNotFound.fix': t('Name {{meant}} as parent. It must let this namespace in as well.'),
  'SectionNotFound.absent': t(
    '{{parent}} has no listener {{sectionName}}; its listeners are {{sections}}.'
  ),
  'SectionNotFound.near': t(
    '{{parent}} has no listener {{sectionName}}; perhaps {{near}} is meant.'
  ),
  'SectionNotFound.none': t('{{parent}} has no listener {{sectionName}}, nor any other.'),
  'SectionNotFound.inListenerSet': t(
    '{{parent}} has no listener {{sectionName}} of its own; {{listenerSet}} adds one of that name, and is reached only by a parentRef to the ListenerSet itself.'
  ),
  'SectionNotFound.ofService': t(
    '{{parent}} has no port named {{sectionName}}; the names of its ports are {{sections}}.'
  ),
  'SectionNotFound.nearOfService': t(
    '{{parent}} has no port named {{sectionName}}; perhaps {{near}} is meant.'
  ),
  'SectionNotFound.fixOfService': t(
    'Name port {{near}}. The route is then about requests to that port of {{parent}}.'
  ),
  'SectionNotFound.fix': t(
    'Name listener {{near}}. The route is then served by that listener of {{parent}}, if it takes it.'
  ),
  'SectionNotFound.fixListenerSet': t(
    'Name {{listenerSet}} as parent. The route is then served by that ListenerSet and no longer asks for the Gateway itself.'
  ),
  'PortNotFound.absent': t('{{parent}} has no listener on port {{port}}; its ports are {{ports}}.'),
  'PortNotFound.ofSection': t(
    'Listener {{sectionName}} of {{parent}} is not on port {{port}} but on {{ports}}.'
  ),
  'PortNotFound.none': t('{{parent}} has no listener on port {{port}}, nor on any other.'),
  'PortNotFound.ofService': t('{{parent}} has no port {{port}}; its ports are {{ports}}.'),
  'PortNotFound.fixOfService': t(
    'Name port {{port}}. The route is then about requests to that port of {{parent}}.'
  ),
  'PortNotFound.fix': t(
    'Name port {{port}}. The route is then served by the listeners of {{parent}} on that port, if they take it.'
  ),
  'NamespaceNotAllowed.same': t(
    '{{parent}} takes routes on {{listeners}} from its own namespace {{own}} only (allowedRoutes.namespaces.from: Same), and the route is in {{namespace}}.'
  ),
  'NamespaceNotAllowed.sameByDefault': t(
    '{{parent}} does not say from where it takes routes on {{listeners}}, which means from its own namespace {{own}} only (allowedRoutes.namespaces.from is Same by default), and the route is in {{namespace}}.'
  ),
  'NamespaceNotAllowed.none': t(
    '{{parent}} takes routes on {{listeners}} from no namespace at all (allowedRoutes.namespaces.from: None).'
  ),
  'NamespaceNotAllowed.selectsNothing': t(
    '{{parent}} takes routes on {{listeners}} from the namespaces of a selector (allowedRoutes.namespaces.from: Selector) but has none, which matches no namespace.'
  ),
  'NamespaceNotAllowed.labelsMissing': t(
    '{{parent}} takes routes on {{listeners}} from namespaces with {{labels}}, and namespace {{namespace}} is not like that.'
  ),
  'NamespaceNotAllowed.various': t(
    '{{parent}} takes routes from namespace {{namespace}} on none of {{rules}}, each for a reason of its own.'
  ),
  'fix.allowedRoutes': t(
    'Let {{listeners}} of {{owner}} take routes from namespace {{namespace}} too. Every route of that namespace may then attach there.'
  ),
  'fix.namespaceLabels': t(
    'Label namespace {{namespace}} with {{labels}}. Every listener that selects this label may then take routes of this namespace.'
  ),
  'fix.allowedListeners': t(
    'Let {{gateway}} take ListenerSets from namespace {{namespace}} too. Every ListenerSet of that namespace may then add listeners to it.'
  ),
  'KindNotAllowed.protocol': t(
    '{{parent}} takes no {{kind}}s on {{listeners}}, whose protocol {{carried}} does not carry them.'
  ),
  'KindNotAllowed.kinds': t(
    '{{parent}} takes no {{kind}}s on {{listeners}} but {{carried}} only (allowedRoutes.kinds).'
  ),
  'KindNotAllowed.various': t('{{parent}} takes no {{kind}}s on any of {{rules}}.'),
  'KindNotAllowed.fix': t(
    'Let {{listeners}} of {{owner}} take {{kind}}s too. Every {{kind}} that they let in by namespace and hostname may then attach there.'
  ),
  'HostnameMismatch.disjoint': t(
    'The hostnames {{hostnames}} of the route have nothing in common with {{served}}, which {{parent}} serves on {{listeners}}.'
  ),
  'HostnameMismatch.apex': t(
    '{{parent}} serves {{served}} on {{listeners}}, which does not cover {{apex}} itself: a wildcard stands for at least one label.'
  ),
  'PartiallyAttached.namespace': t(
    '{{parent}} takes the route on {{attached}}, but on {{refused}} it takes none from namespace {{namespace}}.'
  ),
  'PartiallyAttached.hostname': t(
    '{{parent}} takes the route on {{attached}}; {{refused}} serve no hostname of the route.'
  ),
  'PartiallyAttached.kind': t(
    '{{parent}} takes the route on {{attached}}; on {{refused}} it takes no {{kind}}s.'
  ),
  'PartiallyAttached.various': t(
    '{{parent}} takes the route on {{attached}}; {{refused}} serve other hostnames or other kinds of routes.'
  ),
  'NoParentRefs.none': t('The route names no parent, so no Gateway serves it.'),
  'ListenerSetNotAllowed.route': t(
    '{{listenerSet}}, which is named as parent, is not served: {{gateway}} takes no ListenerSets from its namespace.'
  ),
  'RouteKindConflict.hostnames': t(
    '{{winner}} and {{loser}} both want {{hostnames}} on {{listeners}} of {{gateway}}. The specification accepts only the first, which is older or comes first by name.'
  ),
} as const;
