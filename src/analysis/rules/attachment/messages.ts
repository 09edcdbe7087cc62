import { t } from '../../words/t';

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
    'Listener {{listeners}} of {{parent}} takes routes from namespace {{own}} only (allowedRoutes.namespaces.from: Same), and this route is in {{namespace}}.'
  ),
  'NamespaceNotAllowed.sameByDefault': t(
    'Listener {{listeners}} of {{parent}} takes routes from namespace {{own}} only (allowedRoutes.namespaces.from is not set, which means Same), and this route is in {{namespace}}.'
  ),
  'NamespaceNotAllowed.none': t(
    'Listener {{listeners}} of {{parent}} takes routes from no namespace at all (allowedRoutes.namespaces.from: None).'
  ),
  'NamespaceNotAllowed.selectsNothing': t(
    'Listener {{listeners}} of {{parent}} takes routes from the namespaces of a selector (allowedRoutes.namespaces.from: Selector) and has none, which matches no namespace.'
  ),
  'NamespaceNotAllowed.labelsMissing': t(
    'Listener {{listeners}} of {{parent}} takes routes from namespaces with {{labels}} only, which the labels of namespace {{namespace}} do not fit.'
  ),
  'NamespaceNotAllowed.various': t(
    '{{parent}} takes routes from namespace {{namespace}} on none of {{rules}}, each for a reason of its own.'
  ),
  'fix.allowedRoutes': t(
    'Let listener {{listeners}} of {{owner}} take routes from namespace {{namespace}} too. Every route of that namespace may then attach there.'
  ),
  'fix.otherListener': t(
    'Ask for listener {{listener}} of {{parent}} instead, which takes this route. Clients then reach it by {{protocol}} on port {{port}}.'
  ),
  'fix.allowedRoutesLabels': t(
    'Let listener {{listeners}} of {{owner}} take routes from namespaces with {{labels}} too, such as {{namespace}}. Every route of every such namespace may then attach there.'
  ),
  'fix.namespaceLabels': t(
    'Label namespace {{namespace}} with {{labels}}. Every listener that selects this label may then take routes of this namespace.'
  ),
  'fix.namespaceLabelsReplaced': t(
    'Label namespace {{namespace}} with {{labels}} in place of {{replaced}}. Whatever else selects namespaces by {{replaced}}, such as other listeners, policies or quotas, then leaves this one out.'
  ),
  'fix.allowedListeners': t(
    'Let {{gateway}} take ListenerSets from namespace {{namespace}} too. Every ListenerSet of that namespace may then add listeners to it.'
  ),
  'fix.allowedListenersLabels': t(
    'Let {{gateway}} take ListenerSets from namespaces with {{labels}} too, such as {{namespace}}. Every ListenerSet of every such namespace may then add listeners to it.'
  ),
  'fix.hostnamesOfRoute': t(
    'Give the route a hostname that {{served}} covers, if it was meant to have one.'
  ),
  'fix.listenerForHostnames': t(
    'Add a listener for {{hostnames}} to {{parent}}. For HTTPS it needs a certificate for that name.'
  ),
  'KindNotAllowed.fixListener': t('Add a listener to {{parent}} that carries {{kind}}s.'),
  'KindNotAllowed.protocol': t(
    'Listener {{listeners}} of {{parent}} takes no {{kind}}s: protocol {{carried}} does not carry them.'
  ),
  'KindNotAllowed.kinds': t(
    'Listener {{listeners}} of {{parent}} takes {{carried}} only (allowedRoutes.kinds), and this route is of kind {{kind}}.'
  ),
  'KindNotAllowed.various': t('{{parent}} takes no {{kind}}s on any of {{rules}}.'),
  'KindNotAllowed.fix': t(
    'Let listener {{listeners}} of {{owner}} take {{kind}}s too. Every {{kind}} that they let in by namespace and hostname may then attach there.'
  ),
  'HostnameMismatch.disjoint': t(
    'The hostnames {{hostnames}} of the route have nothing in common with {{served}}, which listener {{listeners}} of {{parent}} serves.'
  ),
  'HostnameMismatch.apex': t(
    'Listener {{listeners}} of {{parent}} serves {{served}}, which does not cover {{apex}} itself: a wildcard stands for at least one label.'
  ),
  'PartiallyAttached.namespace': t(
    'Listener {{attached}} of {{parent}} takes the route, but {{refused}} takes none from namespace {{namespace}}.'
  ),
  'PartiallyAttached.hostname': t(
    'Listener {{attached}} of {{parent}} takes the route; {{refused}} serves no hostname of it.'
  ),
  'PartiallyAttached.kind': t(
    'Listener {{attached}} of {{parent}} takes the route; {{refused}} takes no {{kind}}s.'
  ),
  'PartiallyAttached.various': t(
    'Listener {{attached}} of {{parent}} takes the route; {{refused}} serves other hostnames or takes other kinds of routes.'
  ),
  'NoParentRefs.none': t('The route names no parent, so no Gateway serves it.'),
  'RouteKindConflict.hostnames': t(
    '{{winner}} and {{loser}} both want {{hostnames}} on {{listeners}} of {{gateway}}. The specification accepts only the first, which is older or comes first by name.'
  ),
} as const;
