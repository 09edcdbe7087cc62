import { t } from '../../words/t';

/** What the findings about precedence say. */
export const precedenceFindingMessages = {
  'ShadowedRule.rules': t(
    'No request reaches the rule: those for {{matches}} are taken by {{earlier}}, which comes first in the list.'
  ),
  'ShadowedRule.routes': t(
    'No request reaches the rule: those for {{matches}} are taken by {{others}}, which has the same on {{listeners}} and is older, or of the same age and first by name.'
  ),
  'ShadowedRule.routesOfHostnames': t(
    'No request reaches the rule: those for {{matches}} are taken by {{others}}, which has the same for {{hostnames}} on {{listeners}} and is older, or of the same age and first by name.'
  ),
  'ShadowedRule.both': t(
    'No request reaches the rule: those for {{matches}} are taken by {{earlier}}, which comes first in the list, and by {{others}}, which comes before this route.'
  ),
  'ShadowedRule.connections': t(
    'No connection reaches the route: those of {{listeners}} are taken by {{others}}, which is older, or of the same age and first by name.'
  ),
  'ShadowedRule.connectionsOfHostnames': t(
    'No connection reaches the route: those for {{hostnames}} on {{listeners}} are taken by {{others}}, which is older, or of the same age and first by name.'
  ),
  'DuplicateMatch.twice': t('The match {{match}} stands twice in the rule, first in {{earlier}}.'),
  'DuplicateMatch.rule': t(
    'No request reaches the match {{match}}: {{earlier}}, which comes first in the list, has the same.'
  ),
  'DuplicateMatch.fix': t('Remove the match here. No request is routed differently then.'),
  'DuplicateMatch.routes': t(
    'On {{listeners}} the requests for {{matches}} are not for this rule: {{others}} has the same there and is older, or of the same age and first by name.'
  ),
  'DuplicateMatch.routesOfHostnames': t(
    'On {{listeners}} the requests to {{hostnames}} for {{matches}} are not for this rule: {{others}} has the same there and is older, or of the same age and first by name.'
  ),
  'DuplicateMatch.connections': t(
    'On {{listeners}} the connections are not for this route: {{others}} is attached there too and is older, or of the same age and first by name.'
  ),
  'DuplicateMatch.connectionsOfHostnames': t(
    'On {{listeners}} the connections to {{hostnames}} are not for this route: {{others}} has them there too and is older, or of the same age and first by name.'
  ),
  'UnreachableHostname.taken': t(
    'Requests to {{hostname}} on port {{port}} are for listener {{taker}} of {{owner}}, which is more specific than {{listeners}}, and which does not take the route.'
  ),
  'UnreachableHostname.notIsolated': t(
    'Requests to {{hostname}} on port {{port}} should be for listener {{taker}} of {{owner}}, which is more specific than {{listeners}}, and which does not take the route; GatewayClass {{className}} does not report that it keeps listeners apart (GatewayHTTPListenerIsolation).'
  ),
  'UnreachableHostname.fix': t(
    'Name listener {{taker}} in one more parentRef. The route then gets the requests to {{hostname}} there, and those to its other hostnames that this listener serves.'
  ),
} as const;
